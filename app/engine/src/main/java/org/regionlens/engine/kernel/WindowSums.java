package org.regionlens.engine.kernel;

import org.regionlens.engine.work.Work;

/**
 * Sums over chosen windows, one window after the other: for the few that are dropped, or the few
 * that are kept.
 */
final class WindowSums {
  final double[] labelSum;
  final double[] predictionSum;
  final double[] labels;
  final double[] prediction;
  final double[] cross;

  /**
   * @param y labels, [Gh,Gw]
   * @param p prediction, [Gh,Gw]
   * @param kept true: sum the kept windows; false: the dropped ones
   */
  WindowSums(WindowGrid grid, double[] y, double[] p, boolean kept, Work work) {
    int d = grid.windowSize();
    labelSum = new double[d];
    predictionSum = new double[d];
    labels = new double[d * d];
    prediction = new double[d * d];
    cross = new double[d * d];
    double[] a = new double[d];
    double[] b = new double[d];
    for (int i = 0; i < grid.pointHeight(); i++) {
      work.check();
      for (int j = 0; j < grid.pointWidth(); j++) {
        if (grid.points().isKept(i * grid.pointWidth() + j) == kept) {
          cut(grid, y, i, j, a);
          cut(grid, p, i, j, b);
          add(a, b);
        }
      }
    }
  }

  private void add(double[] a, double[] b) {
    int d = a.length;
    for (int k = 0; k < d; k++) {
      labelSum[k] += a[k];
      predictionSum[k] += b[k];
      addRow(labels, k * d, a[k], a);
      addRow(prediction, k * d, b[k], b);
      addRow(cross, k * d, a[k], b);
    }
  }

  private static void addRow(double[] target, int from, double factor, double[] row) {
    for (int l = 0; l < row.length; l++) {
      target[from + l] += factor * row[l];
    }
  }

  private static void cut(WindowGrid grid, double[] map, int row, int column, double[] window) {
    int radius = grid.radius();
    for (int ky = 0; ky < radius; ky++) {
      System.arraycopy(map, (row + ky) * grid.width() + column, window, ky * radius, radius);
    }
  }
}
