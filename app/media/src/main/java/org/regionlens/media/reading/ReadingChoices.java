package org.regionlens.media.reading;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.regionlens.media.array.Slice;
import org.regionlens.media.labels.BundledTable;
import org.regionlens.media.reading.InputNote.Role;

/**
 * What the user chose about how files are read; immutable.
 *
 * @param ignoredLabel the label of pixels without ground truth, or none
 * @param backgroundLabels labels of valid pixels that belong to no class
 * @param activation how the values of the prediction become probabilities
 * @param maskReading what the values of the mask mean
 * @param classes the table of classes: the name of a bundled one, or a file; empty for none
 * @param arrays which arrays, and which of their axes
 */
public record ReadingChoices(
    OptionalInt ignoredLabel,
    Set<Integer> backgroundLabels,
    Activation activation,
    MaskReading maskReading,
    String classes,
    ArrayChoices arrays) {
  /** The label that most data sets use for void. */
  public static final int DEFAULT_IGNORED = 255;

  public ReadingChoices {
    backgroundLabels = Set.copyOf(backgroundLabels);
  }

  /** Choices of labels and activation; everything else as the files say. */
  public ReadingChoices(
      OptionalInt ignoredLabel, Set<Integer> backgroundLabels, Activation activation) {
    this(ignoredLabel, backgroundLabels, activation, MaskReading.AUTO, "", ArrayChoices.AUTO);
  }

  /** 255 ignored, no background label, everything else as the files say. */
  public static ReadingChoices defaults() {
    return new ReadingChoices(OptionalInt.of(DEFAULT_IGNORED), Set.of(), Activation.AUTO);
  }

  /** Which axis of the prediction is which. */
  public AxisOrder axes() {
    return arrays.axes();
  }

  /** The array of a role in a file of several; empty to choose by name and shape. */
  public String key(Role role) {
    return arrays.key(role);
  }

  public ReadingChoices withIgnoredLabel(OptionalInt value) {
    return new ReadingChoices(value, backgroundLabels, activation, maskReading, classes, arrays);
  }

  public ReadingChoices withBackgroundLabels(Set<Integer> value) {
    return new ReadingChoices(ignoredLabel, value, activation, maskReading, classes, arrays);
  }

  public ReadingChoices withActivation(Activation value) {
    return new ReadingChoices(ignoredLabel, backgroundLabels, value, maskReading, classes, arrays);
  }

  public ReadingChoices withMaskReading(MaskReading value) {
    return new ReadingChoices(ignoredLabel, backgroundLabels, activation, value, classes, arrays);
  }

  /** The name of a bundled table, or a file; empty for none. */
  public ReadingChoices withClasses(String value) {
    return new ReadingChoices(
        ignoredLabel, backgroundLabels, activation, maskReading, value, arrays);
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

  public ReadingChoices withArrays(ArrayChoices value) {
    return new ReadingChoices(
        ignoredLabel, backgroundLabels, activation, maskReading, classes, value);
  }

  public ReadingChoices withAxes(AxisOrder value) {
    return withArrays(arrays.withAxes(value));
  }

  public ReadingChoices withKey(Role role, String key) {
    return withArrays(arrays.withKey(role, key));
  }

  /** Which slice of volumes. */
  public Slice slice() {
    return arrays.slice();
  }

  public ReadingChoices withSlice(Slice value) {
    return withArrays(arrays.withSlice(value));
  }

  /** Whether the files must be read again to go from these choices to others. */
  public boolean needsFilesFor(ReadingChoices other) {
    return !arrays.equals(other.arrays)
        || !classes.equals(other.classes)
        || (activation == Activation.LABELS) != (other.activation == Activation.LABELS);
  }
}
