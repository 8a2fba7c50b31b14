package org.regionlens.media.colour;

import java.util.Arrays;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Samples;
import org.regionlens.engine.work.Work;

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
   * one. Cells without a finite value are left out.
   */
  public static ValueRange full(MapValues values) {
    return full(values, Work.alone(Cancellation.NEVER));
  }

  /** The same, on the threads of some work. */
  public static ValueRange full(MapValues values, Work work) {
    Samples samples = values.samples();
    int strips = (samples.length() + TailQuantiles.STRIP - 1) / TailQuantiles.STRIP;
    double[] lows = new double[strips];
    double[] highs = new double[strips];
    work.forEach(strips, strip -> extremes(samples, strip, lows, highs));
    double low = Arrays.stream(lows).min().orElse(Double.POSITIVE_INFINITY);
    double high = Arrays.stream(highs).max().orElse(Double.NEGATIVE_INFINITY);
    return fitted(values.id(), low, high);
  }

  /** Between two percentiles (0 … 100) of the cells that have a value. */
  public static ValueRange percentile(MapValues values, double low, double high) {
    return percentile(values, low, high, Work.alone(Cancellation.NEVER));
  }

  /** The same, on the threads of some work. */
  public static ValueRange percentile(MapValues values, double low, double high, Work work) {
    double[] found = TailQuantiles.of(values.samples(), low / 100, high / 100, work);
    if (found.length == 0) {
      return fitted(values.id(), Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }
    if (values.id().kind() == MapSpec.Kind.SIGNED) {
      double reach = Math.max(Math.abs(found[0]), Math.abs(found[1]));
      return reach > 0 ? new ValueRange(-reach, reach) : full(values, work);
    }
    return found[1] > found[0] ? new ValueRange(found[0], found[1]) : full(values, work);
  }

  /** The automatic range. */
  public static ValueRange automatic(MapValues values) {
    return automatic(values, Work.alone(Cancellation.NEVER));
  }

  /** The same, on the threads of some work. */
  public static ValueRange automatic(MapValues values, Work work) {
    return percentile(values, LOW_PERCENTILE, HIGH_PERCENTILE, work);
  }

  /** A proper range even where all values are equal, or none is there. */
  private static ValueRange fitted(MapRef id, double low, double high) {
    if (id.kind() == MapSpec.Kind.SIGNED) {
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

  private static void extremes(Samples samples, int strip, double[] lows, double[] highs) {
    int from = strip * TailQuantiles.STRIP;
    double[] values = new double[Math.min(TailQuantiles.STRIP, samples.length() - from)];
    samples.copyTo(from, values.length, values);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        // Comparisons, as their outcome is soon foreseen; Math.min would wait for itself.
        low = value < low ? value : low;
        high = value > high ? value : high;
      }
    }
    // Adding zero turns −0 into 0, so that the sign does not hang on the order of equals.
    lows[strip] = low + 0.0;
    highs[strip] = high + 0.0;
  }
}
