package org.regionlens.media.input;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.regionlens.media.labels.BundledTable;

/**
 * What the user chose about how files are read; immutable.
 *
 * @param ignoredLabel the label of pixels without ground truth, or none
 * @param backgroundLabels labels of valid pixels that belong to no class
 * @param activation how logits become probabilities
 * @param maskReading what the values of the mask mean
 * @param axes which axis of the prediction is which
 * @param classes the table of classes: the name of a bundled one, or a file; empty for none
 * @param maskKey the array of an {@code .npz} mask; empty to choose by name and shape
 * @param predictionKey the array of an {@code .npz} prediction; empty to choose by name and shape
 */
public record ReadingChoices(
    OptionalInt ignoredLabel,
    Set<Integer> backgroundLabels,
    Activation activation,
    MaskReading maskReading,
    AxisOrder axes,
    String classes,
    String maskKey,
    String predictionKey) {
  /** The label that most data sets use for void. */
  public static final int DEFAULT_IGNORED = 255;

  public ReadingChoices {
    backgroundLabels = Set.copyOf(backgroundLabels);
  }

  /** Choices of labels and activation; everything else as the files say. */
  public ReadingChoices(
      OptionalInt ignoredLabel, Set<Integer> backgroundLabels, Activation activation) {
    this(ignoredLabel, backgroundLabels, activation, MaskReading.AUTO, AxisOrder.AUTO, "", "", "");
  }

  /** 255 ignored, no background label, everything else as the files say. */
  public static ReadingChoices defaults() {
    return new ReadingChoices(OptionalInt.of(DEFAULT_IGNORED), Set.of(), Activation.AUTO);
  }

  public ReadingChoices withIgnoredLabel(OptionalInt value) {
    return new ReadingChoices(
        value, backgroundLabels, activation, maskReading, axes, classes, maskKey, predictionKey);
  }

  public ReadingChoices withBackgroundLabels(Set<Integer> value) {
    return new ReadingChoices(
        ignoredLabel, value, activation, maskReading, axes, classes, maskKey, predictionKey);
  }

  public ReadingChoices withActivation(Activation value) {
    return new ReadingChoices(
        ignoredLabel, backgroundLabels, value, maskReading, axes, classes, maskKey, predictionKey);
  }

  public ReadingChoices withMaskReading(MaskReading value) {
    return new ReadingChoices(
        ignoredLabel, backgroundLabels, activation, value, axes, classes, maskKey, predictionKey);
  }

  public ReadingChoices withAxes(AxisOrder value) {
    return new ReadingChoices(
        ignoredLabel,
        backgroundLabels,
        activation,
        maskReading,
        value,
        classes,
        maskKey,
        predictionKey);
  }

  /** The name of a bundled table, or a file; empty for none. */
  public ReadingChoices withClasses(String value) {
    return new ReadingChoices(
        ignoredLabel,
        backgroundLabels,
        activation,
        maskReading,
        axes,
        value,
        maskKey,
        predictionKey);
  }

  /** The file that the table of classes is in; nothing for none, or a bundled one. */
  public Optional<Path> table() {
    try {
      return classes.isEmpty() || BundledTable.named(classes).isPresent()
          ? Optional.empty()
          : Optional.of(Path.of(classes));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The arrays of {@code .npz} files; empty to choose by name and shape. */
  public ReadingChoices withKeys(String mask, String prediction) {
    return new ReadingChoices(
        ignoredLabel, backgroundLabels, activation, maskReading, axes, classes, mask, prediction);
  }

  /** Whether the files must be read again to go from these choices to others. */
  boolean needsFilesFor(ReadingChoices other) {
    return axes != other.axes
        || !classes.equals(other.classes)
        || !maskKey.equals(other.maskKey)
        || !predictionKey.equals(other.predictionKey)
        || (activation == Activation.LABELS) != (other.activation == Activation.LABELS);
  }
}
