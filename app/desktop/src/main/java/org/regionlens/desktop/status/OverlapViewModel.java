package org.regionlens.desktop.status;

import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.studies.LiveStudy;
import org.regionlens.desktop.thread.Delay;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.edge.ClassOverlaps;
import org.regionlens.engine.work.Work;
import org.regionlens.media.input.Case;

/** How well the prediction covers each class, counted anew when mask or prediction change. */
public final class OverlapViewModel {
  private final LiveStudy<Question, Answer> study;

  /** Both are compared by identity: they are immutable and large. */
  private record Question(LabelMap labels, Logits logits) {
    static Question of(Case subject) {
      return new Question(subject.labels(), subject.logits());
    }
  }

  private record Answer(Question question, ClassOverlaps overlaps) {}

  /**
   * A model.
   *
   * @param task counts in the background
   */
  public OverlapViewModel(AnalysisSession session, LatestTask task, Delay delay) {
    study =
        new LiveStudy<>(
            session.result().map(result -> Question.of(result.question().subject())),
            new SimpleBooleanProperty(true),
            (question, cancellation) ->
                new Answer(
                    question,
                    ClassOverlaps.of(
                        question.labels(), question.logits(), Work.alone(cancellation))),
            task,
            delay);
  }

  /** Calls whenever there are other overlaps. */
  void onChange(Runnable action) {
    study.answer().addListener((property, before, now) -> action.run());
  }

  /** The overlaps of a case; null until they are counted. */
  @Nullable ClassOverlaps of(Case subject) {
    Answer answer = study.answer().get();
    return answer != null && answer.question().equals(Question.of(subject))
        ? answer.overlaps()
        : null;
  }
}
