package org.regionlens.media.colour;

import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.MapValues;

/**
 * How a value becomes a colour; immutable.
 *
 * @param map the colours
 * @param range the values at their ends; values beyond get the end's colour
 * @param scaling how values between the ends are spread over the colours
 */
public record ColourScale(ColourMap map, ValueRange range, Scaling scaling) {

  /** A linear scale. */
  public ColourScale(ColourMap map, ValueRange range) {
    this(map, range, Scaling.LINEAR);
  }

  /** The colour map and the automatic range that suit a map's kind. */
  public static ColourScale defaultFor(MapValues values) {
    return new ColourScale(defaultMap(values.id()), ValueRange.automatic(values));
  }

  /** The colour map that suits a map's kind. */
  public static ColourMap defaultMap(MapRef id) {
    return id.kind() == MapSpec.Kind.SIGNED ? ColourMap.RDBU : ColourMap.MAGMA;
  }

  /** Where values stand between the ends. */
  public ValueAxis axis() {
    return new ValueAxis(range, scaling);
  }

  /** The opaque colour of a value; 0, transparent, for NaN. */
  public int argb(double value) {
    if (Double.isNaN(value)) {
      return 0;
    }
    // The cast takes values below the range to 0 and above it to the largest int.
    int entry = (int) (axis().position(value) * ColourMap.SIZE);
    return map.argb(Math.clamp(entry, 0, ColourMap.SIZE - 1));
  }

  /**
   * The colours of many values, each as {@link #argb(double)} gives it.
   *
   * @param values at least {@code count}
   * @param target takes {@code count} colours from {@code offset} on
   */
  public void argb(double[] values, int count, int[] target, int offset) {
    // In two loops: a linear first one is turned into vector instructions, the second looks up.
    if (scaling == Scaling.LINEAR) {
      double low = range.low();
      double span = range.high() - low;
      for (int i = 0; i < count; i++) {
        int entry = (int) ((values[i] - low) / span * ColourMap.SIZE);
        target[offset + i] = Math.min(Math.max(entry, 0), ColourMap.SIZE - 1);
      }
    } else {
      ValueAxis axis = axis();
      for (int i = 0; i < count; i++) {
        int entry = (int) (axis.position(values[i]) * ColourMap.SIZE);
        target[offset + i] = Math.min(Math.max(entry, 0), ColourMap.SIZE - 1);
      }
    }
    int[] table = map.table();
    for (int i = 0; i < count; i++) {
      target[offset + i] = Double.isNaN(values[i]) ? 0 : table[target[offset + i]];
    }
  }
}
