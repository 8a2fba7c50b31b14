package org.regionlens.media.colour;

import java.util.Arrays;
import org.regionlens.engine.MapId;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Samples;

/**
 * The values at the two ends of a colour map.
 *
 * @param low finite
 * @param high finite, above low
 */
public record ValueRange(double low, double high) {
  /** The percentiles of the automatic range: the few pixels at an edge are the ones that matter. */
  public static final double LOW_PERCENTILE = 0.1;

  public static final double HIGH_PERCENTILE = 99.9;

  public ValueRange {
    if (!Double.isFinite(low) || !(high > low) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException(
          "A range needs two finite ends, the lower one first, not " + low + " and " + high + ".");
    }
  }

  /**
   * From the smallest to the largest value; signed maps: as far on either side of 0 as the farther
   * one. Cells without a value are left out.
   */
  public static ValueRange full(MapValues values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    Samples samples = values.samples();
    for (int i = 0; i < samples.length(); i++) {
      double value = samples.get(i);
      if (!Double.isNaN(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return fitted(values.id(), low, high);
  }

  /** Between two percentiles (0 … 100) of the cells that have a value. */
  public static ValueRange percentile(MapValues values, double low, double high) {
    double[] present = present(values.samples());
    if (present.length == 0) {
      return fitted(values.id(), Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }
    if (values.id().kind() == MapId.Kind.SIGNED) {
      double below = Math.abs(Quantile.of(present, low / 100));
      double above = Math.abs(Quantile.of(present, high / 100));
      double reach = Math.max(below, above);
      return reach > 0 ? new ValueRange(-reach, reach) : full(values);
    }
    double first = Quantile.of(present, low / 100);
    double last = Quantile.of(present, high / 100);
    return last > first ? new ValueRange(first, last) : full(values);
  }

  /** The automatic range. */
  public static ValueRange automatic(MapValues values) {
    return percentile(values, LOW_PERCENTILE, HIGH_PERCENTILE);
  }

  /** A proper range even where all values are equal, or none is there. */
  private static ValueRange fitted(MapId id, double low, double high) {
    if (id.kind() == MapId.Kind.SIGNED) {
      double reach = low > high ? 0 : Math.max(Math.abs(low), Math.abs(high));
      return reach > 0 ? new ValueRange(-reach, reach) : new ValueRange(-1, 1);
    }
    if (low > high) {
      return new ValueRange(0, 1);
    }
    return low < high
        ? new ValueRange(low, high)
        : new ValueRange(low, low + Math.max(1, Math.ulp(low)));
  }

  private static double[] present(Samples samples) {
    double[] present = new double[samples.length()];
    int count = 0;
    for (int i = 0; i < present.length; i++) {
      double value = samples.get(i);
      if (!Double.isNaN(value)) {
        present[count++] = value;
      }
    }
    return Arrays.copyOf(present, count);
  }
}
