package org.regionlens.desktop.boundary;

import java.util.List;
import java.util.stream.IntStream;
import org.regionlens.desktop.session.Question;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;

/**
 * Whose boundaries are meant.
 *
 * @param labels of the open case
 * @param classes the one class, or all of them
 */
public record BoundaryQuestion(LabelMap labels, List<Integer> classes) {
  public BoundaryQuestion {
    classes = List.copyOf(classes);
  }

  /** The boundaries that a question of the panes is about. */
  public static BoundaryQuestion of(Question question) {
    Logits logits = question.subject().logits();
    List<Integer> classes =
        question.classes() instanceof ClassSelection.One(int index)
            ? List.of(index)
            : IntStream.range(0, logits.channels()).mapToObj(logits::classIndex).toList();
    return new BoundaryQuestion(question.subject().labels(), classes);
  }
}
