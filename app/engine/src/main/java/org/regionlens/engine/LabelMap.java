package org.regionlens.engine;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ground truth: one class index a pixel, [H,W], row-major; immutable.
 *
 * <p>One value may mark ignored pixels; any number of values may mark background: valid pixels that
 * belong to no class.
 */
public final class LabelMap {
  private final int height;
  private final int width;
  private final int[] values;
  private final OptionalInt ignored;
  private final Set<Integer> background;

  /** Made when first asked for: a look at every pixel is too long for whoever paints. */
  private volatile @Nullable Map<Integer, Integer> counts;

  /**
   * @param height H ≥ 1, pixels
   * @param width W ≥ 1, pixels
   * @param values H·W labels; not copied, must not be changed afterwards
   * @param ignored the label of ignored pixels, or none
   * @param background labels of valid pixels that belong to no class
   */
  public LabelMap(
      int height, int width, int[] values, OptionalInt ignored, Set<Integer> background) {
    if (height < 1 || width < 1 || values.length != (long) height * width) {
      throw new IllegalArgumentException(
          values.length + " labels are not " + height + " × " + width + ".");
    }
    this.height = height;
    this.width = width;
    this.values = values;
    this.ignored = ignored;
    this.background = Set.copyOf(background);
  }

  /** The same labels, read with other ignored and background values. */
  public LabelMap reading(OptionalInt ignoredLabel, Set<Integer> backgroundLabels) {
    LabelMap read = new LabelMap(height, width, values, ignoredLabel, backgroundLabels);
    read.counts = counts;
    return read;
  }

  /** The same labels with one more that is ignored: its pixels are void as those before. */
  public LabelMap ignoring(int label) {
    Set<Integer> left =
        background.stream().filter(each -> each != label).collect(toUnmodifiableSet());
    if (ignored.isEmpty()) {
      return reading(OptionalInt.of(label), left);
    }
    int[] read = values.clone();
    for (int i = 0; i < read.length; i++) {
      read[i] = read[i] == label ? ignored.getAsInt() : read[i];
    }
    return new LabelMap(height, width, read, ignored, left);
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  public OptionalInt ignored() {
    return ignored;
  }

  public Set<Integer> background() {
    return background;
  }

  /** All labels, row-major, H·W: the array itself, which must not be changed. */
  public int[] values() {
    return values;
  }

  /** The label at row-major index {@code y·W + x}. */
  public int at(int index) {
    return values[index];
  }

  /** m = 0: the pixel counts in no loss. */
  public boolean isIgnored(int index) {
    return ignored.isPresent() && values[index] == ignored.getAsInt();
  }

  /**
   * How many pixels carry each label, by label, in order; unmodifiable. The first call looks at
   * every pixel, later ones are free.
   */
  public Map<Integer, Integer> counts() {
    Map<Integer, Integer> known = counts;
    if (known == null) {
      known = Collections.unmodifiableMap(counted());
      counts = known;
    }
    return known;
  }

  private Map<Integer, Integer> counted() {
    Map<Integer, Integer> counted = new TreeMap<>();
    int start = 0;
    for (int i = 1; i <= values.length; i++) {
      // Runs of equal labels are long; one map access a run instead of one a pixel.
      if (i == values.length || values[i] != values[start]) {
        counted.merge(values[start], i - start, Integer::sum);
        start = i;
      }
    }
    return counted;
  }
}
