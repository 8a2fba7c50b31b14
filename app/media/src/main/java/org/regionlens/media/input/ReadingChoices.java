package org.regionlens.media.input;

import java.util.OptionalInt;
import java.util.Set;

/**
 * What the user chose about how files are read; immutable.
 *
 * @param ignoredLabel the label of pixels without ground truth, or none
 * @param backgroundLabels labels of valid pixels that belong to no class
 * @param activation how logits become probabilities
 */
public record ReadingChoices(
    OptionalInt ignoredLabel, Set<Integer> backgroundLabels, Activation activation) {
  /** The label that most data sets use for void. */
  public static final int DEFAULT_IGNORED = 255;

  public ReadingChoices {
    backgroundLabels = Set.copyOf(backgroundLabels);
  }

  /** 255 ignored, no background label, activation as the values say. */
  public static ReadingChoices defaults() {
    return new ReadingChoices(OptionalInt.of(DEFAULT_IGNORED), Set.of(), Activation.AUTO);
  }

  public ReadingChoices withIgnoredLabel(OptionalInt value) {
    return new ReadingChoices(value, backgroundLabels, activation);
  }

  public ReadingChoices withBackgroundLabels(Set<Integer> value) {
    return new ReadingChoices(ignoredLabel, value, activation);
  }

  public ReadingChoices withActivation(Activation value) {
    return new ReadingChoices(ignoredLabel, backgroundLabels, value);
  }
}
