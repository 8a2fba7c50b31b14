package org.regionlens.media.reading;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import org.regionlens.media.reading.InputNote.Role;

/** Another choice of reading that may help. */
public sealed interface Fix {

  /** The choices with this one made. */
  ReadingChoices in(ReadingChoices choices);

  /** Read the mask so. */
  record Mask(MaskReading reading) implements Fix {
    @Override
    public ReadingChoices in(ReadingChoices choices) {
      return choices.withMaskReading(reading);
    }
  }

  /** Ignore a label: its pixels have no ground truth. */
  record Ignore(int label) implements Fix {
    @Override
    public ReadingChoices in(ReadingChoices choices) {
      return choices.withIgnoredLabel(OptionalInt.of(label));
    }
  }

  /** Count labels as background of every class. */
  record Background(SortedSet<Integer> labels) implements Fix {
    @Override
    public ReadingChoices in(ReadingChoices choices) {
      Set<Integer> background = new HashSet<>(choices.backgroundLabels());
      background.addAll(labels);
      return choices.withBackgroundLabels(background);
    }
  }

  /** Take the axes of the prediction so. */
  record Axes(AxisOrder order) implements Fix {
    @Override
    public ReadingChoices in(ReadingChoices choices) {
      return choices.withAxes(order);
    }
  }

  /** Take the values of the prediction so. */
  record Values(Activation activation) implements Fix {
    @Override
    public ReadingChoices in(ReadingChoices choices) {
      return choices.withActivation(activation);
    }
  }

  /**
   * Take an array of a file that holds several.
   *
   * @param role what it is to the case
   */
  record Key(Role role, String key) implements Fix {
    @Override
    public ReadingChoices in(ReadingChoices choices) {
      return choices.withKey(role, key);
    }
  }
}
