package org.regionlens.engine.edge;

import java.util.Arrays;

/**
 * Order statistics, linear between neighbouring ranks (type 7 of Hyndman and Fan); NaN of nothing.
 *
 * @param lower a quarter of the values lies below
 * @param median half of the values lies below
 * @param upper three quarters of the values lie below
 */
public record Quartiles(double lower, double median, double upper) {
  static final Quartiles NONE = new Quartiles(Double.NaN, Double.NaN, Double.NaN);

  /**
   * Of the first values of an array.
   *
   * @param values without NaN; the first {@code count} are sorted
   */
  static Quartiles of(double[] values, int count) {
    Arrays.sort(values, 0, count);
    return new Quartiles(
        quantile(values, count, 0.25), quantile(values, count, 0.5), quantile(values, count, 0.75));
  }

  /** The quantile q in [0, 1] of the first {@code count} values, which are in ascending order. */
  static double quantile(double[] sorted, int count, double q) {
    if (count == 0) {
      return Double.NaN;
    }
    double rank = q * (count - 1);
    int below = (int) rank;
    double fraction = rank - below;
    // At a whole rank its neighbour must not be touched: it may be infinite.
    return fraction == 0
        ? sorted[below]
        : sorted[below] + fraction * (sorted[below + 1] - sorted[below]);
  }
}
