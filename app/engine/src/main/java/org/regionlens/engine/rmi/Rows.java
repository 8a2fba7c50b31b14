package org.regionlens.engine.rmi;

/**
 * Matrices as one array a row. The just-in-time compiler makes vectors of a loop over two arrays
 * only where both are read at the same index: two rows of one flat array are not.
 */
final class Rows {

  private Rows() {}

  /** The rows of a [d,d] matrix, row-major; copies. */
  static double[][] of(double[] a, int d) {
    double[][] rows = new double[d][d];
    for (int i = 0; i < d; i++) {
      System.arraycopy(a, i * d, rows[i], 0, d);
    }
    return rows;
  }

  /** The columns of a [d,d] matrix, row-major; copies. */
  static double[][] ofTransposed(double[] a, int d) {
    double[][] rows = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        rows[j][i] = a[i * d + j];
      }
    }
    return rows;
  }

  /** Row-major. */
  static double[] flat(double[][] rows) {
    int d = rows.length;
    double[] a = new double[d * d];
    for (int i = 0; i < d; i++) {
      System.arraycopy(rows[i], 0, a, i * d, d);
    }
    return a;
  }

  /** The transposed of the rows, row-major. */
  static double[] flatTransposed(double[][] rows) {
    int d = rows.length;
    double[] a = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        a[j * d + i] = rows[i][j];
      }
    }
    return a;
  }

  /** Entries {@code [from, end)} of a row plus {@code factor} times those of another. */
  static void add(double[] target, double factor, double[] source, int from, int end) {
    for (int l = from; l < end; l++) {
      target[l] += factor * source[l];
    }
  }

  /** Divides the first {@code end} entries of a row. */
  static void divide(double[] target, double divisor, int end) {
    for (int l = 0; l < end; l++) {
      target[l] /= divisor;
    }
  }
}
