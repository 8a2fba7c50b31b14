package org.regionlens.engine.cascade;

import java.util.Arrays;

/**
 * Rows of a map, each copied to the front of an array of its own: the just-in-time compiler makes
 * vectors of a loop only where all arrays are read at the same index. Used by one thread.
 */
final class RowBuffers {
  /** The row itself. */
  final double[] own;

  /** The sum of the rows added. */
  final double[] sum;

  private final double[] other;

  RowBuffers(int width) {
    own = new double[width];
    sum = new double[width];
    other = new double[width];
  }

  /** Begins a new sum. */
  void clear() {
    Arrays.fill(sum, 0);
  }

  /** Adds the row of {@code x} that begins at {@code from}. */
  void add(double[] x, int from) {
    System.arraycopy(x, from, other, 0, other.length);
    addTo(sum, other);
  }

  /**
   * target[j] = sum[j−1] + sum[j] + sum[j+1].
   *
   * @param left the value before the first
   * @param right the value after the last
   */
  void neighbours(double left, double right, double[] target) {
    int width = sum.length;
    System.arraycopy(sum, 0, target, 1, width - 1);
    target[0] = left;
    addTo(target, sum);
    System.arraycopy(sum, 1, other, 0, width - 1);
    other[width - 1] = right;
    addTo(target, other);
  }

  private static void addTo(double[] target, double[] values) {
    for (int j = 0; j < values.length; j++) {
      target[j] += values[j];
    }
  }
}
