package org.regionlens.engine.rmi;

/**
 * Loops along the rows of [d,d] matrices, row-major: the just-in-time compiler makes vectors of
 * them.
 */
final class Rows {

  private Rows() {}

  /**
   * Entries {@code [from, end)} of the row at {@code to} less {@code factor} times another row's.
   */
  static void subtract(
      double[] target, int to, double factor, double[] source, int row, int from, int end) {
    for (int l = from; l < end; l++) {
      target[to + l] -= factor * source[row + l];
    }
  }

  /**
   * Entries {@code [from, end)} of the row at {@code to} plus {@code factor} times another row's.
   */
  static void add(
      double[] target, int to, double factor, double[] source, int row, int from, int end) {
    for (int l = from; l < end; l++) {
      target[to + l] += factor * source[row + l];
    }
  }

  /** Divides the first {@code end} entries of the row at {@code to}. */
  static void divide(double[] target, int to, double divisor, int end) {
    for (int l = 0; l < end; l++) {
      target[to + l] /= divisor;
    }
  }
}
