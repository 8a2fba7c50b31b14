package org.regionlens.engine.simd;

import java.util.Arrays;

/**
 * {@code Qᵀ G} upper triangular and {@code Qᵀ F} for an orthogonal Q (Householder's reflections):
 * |F a − G b| = |Qᵀ F a − Qᵀ G b| for all a and b, at half the multiplications for b and no loss of
 * digits.
 */
final class OrthogonalReduction {
  /**
   * A column whose rest is smaller than this share of G's largest entry is rounding, which every
   * further reflection of a matrix without full rank would make smaller, down to where no double
   * can hold its square.
   */
  private static final double NEGLIGIBLE = 1e-30;

  private OrthogonalReduction() {}

  /**
   * Reduces in place.
   *
   * @param g G, [d,d] row-major; becomes Qᵀ G, 0 below the diagonal
   * @param f F, [d,d] row-major; becomes Qᵀ F
   */
  static void reduce(double[] g, double[] f, int d) {
    double[] v = new double[d];
    double[] product = new double[d];
    double negligible = NEGLIGIBLE * largest(g, 0, 0, d, d);
    for (int j = 0; j < d - 1; j++) {
      double largest = largest(g, j, j, j + 1, d);
      if (largest > negligible) {
        // The length of v does not matter: near 1, no square of it overflows or vanishes.
        double norm = 0;
        for (int i = j; i < d; i++) {
          v[i] = g[i * d + j] / largest;
          norm += v[i] * v[i];
        }
        norm = Math.sqrt(norm);
        // The sign that makes no difference of near numbers.
        v[j] += Math.copySign(norm, v[j]);
        double scale = 1 / (norm * Math.abs(v[j]));
        reflect(g, v, product, scale, j, j, d);
        reflect(f, v, product, scale, j, 0, d);
      }
      for (int i = j + 1; i < d; i++) {
        g[i * d + j] = 0;
      }
    }
  }

  /** Largest magnitude in the rows from {@code row} on and the columns of a range. */
  private static double largest(double[] a, int row, int column, int end, int d) {
    double largest = 0;
    for (int i = row; i < d; i++) {
      for (int k = column; k < end; k++) {
        largest = Math.max(largest, Math.abs(a[i * d + k]));
      }
    }
    return largest;
  }

  /** A ← (1 − scale·v vᵀ) A in rows from {@code row} and columns from {@code column} on. */
  private static void reflect(
      double[] a, double[] v, double[] product, double scale, int row, int column, int d) {
    Arrays.fill(product, column, d, 0);
    for (int i = row; i < d; i++) {
      Rows.addScaled(product, column, scale * v[i], a, i * d + column, d - column);
    }
    for (int i = row; i < d; i++) {
      Rows.addScaled(a, i * d + column, -v[i], product, column, d - column);
    }
  }
}
