package org.regionlens.engine.simd;

import java.util.Arrays;

/**
 * {@code Qᵀ G} upper triangular and {@code Qᵀ F} for an orthogonal Q (Householder's reflections):
 * |F a − G b| = |Qᵀ F a − Qᵀ G b| for all a and b, at half the multiplications for b and no loss of
 * digits.
 */
final class OrthogonalReduction {

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
    for (int j = 0; j < d - 1; j++) {
      double norm = 0;
      for (int i = j; i < d; i++) {
        v[i] = g[i * d + j];
        norm += v[i] * v[i];
      }
      norm = Math.sqrt(norm);
      if (norm == 0) {
        continue;
      }
      // The sign that makes no difference of near numbers.
      v[j] += Math.copySign(norm, v[j]);
      double scale = 1 / (norm * Math.abs(v[j]));
      reflect(g, v, product, scale, j, j, d);
      reflect(f, v, product, scale, j, 0, d);
      for (int i = j + 1; i < d; i++) {
        g[i * d + j] = 0;
      }
    }
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
