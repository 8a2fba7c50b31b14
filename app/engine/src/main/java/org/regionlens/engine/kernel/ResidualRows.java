package org.regionlens.engine.kernel;

import java.util.Arrays;

/**
 * The residuals e_n of one row of points at a time, entry by entry: row k of the buffer holds e_nk
 * for all windows of the point row, so that every loop runs along a row of the maps.
 */
final class ResidualRows {
  private final WindowGrid grid;
  private final Residual residual;
  private final double[] constant;
  private final int pointWidth;
  private final double[][] rows;

  ResidualRows(WindowGrid grid, Residual residual) {
    this.grid = grid;
    this.residual = residual;
    this.constant = residual.constant();
    this.pointWidth = grid.pointWidth();
    this.rows = new double[grid.windowSize()][pointWidth];
  }

  /**
   * Computes the residuals of point row {@code i}, columns {@code from} (incl.) to {@code to}.
   *
   * @return e_nk, [d][Pw]: the buffer itself, which the next call overwrites
   */
  double[][] compute(int i, int from, int to) {
    int d = rows.length;
    double[] regression = residual.regression();
    for (int k = 0; k < d; k++) {
      double[] row = rows[k];
      int labels = offset(i, k);
      double[] y = grid.labels();
      for (int x = from; x < to; x++) {
        row[x] = y[labels + x] + constant[k];
      }
      if (regression != null) {
        for (int l = 0; l < d; l++) {
          subtract(row, regression[k * d + l], grid.prediction(), offset(i, l), from, to);
        }
      }
    }
    return rows;
  }

  private int offset(int i, int entry) {
    int radius = grid.radius();
    return (i + entry / radius) * grid.width() + entry % radius;
  }

  private static void subtract(
      double[] row, double factor, double[] map, int offset, int from, int to) {
    for (int x = from; x < to; x++) {
      row[x] -= factor * map[offset + x];
    }
  }

  /** {@code target = Σ_k coefficients[k] · row k}, over the given columns. */
  void combine(double[] coefficients, int offset, double[] target, int from, int to) {
    Arrays.fill(target, from, to, 0);
    for (int k = 0; k < rows.length; k++) {
      double factor = coefficients[offset + k];
      // Chain factors are triangular: half of their entries are exactly 0.
      if (factor != 0) {
        double[] row = rows[k];
        for (int x = from; x < to; x++) {
          target[x] += factor * row[x];
        }
      }
    }
  }
}
