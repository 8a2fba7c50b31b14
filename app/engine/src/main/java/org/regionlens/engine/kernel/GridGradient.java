package org.regionlens.engine.kernel;

import java.util.Arrays;
import org.regionlens.engine.work.Work;

/**
 * The sum of the pulls on each cell. Cells that R² windows hold are a (2R−1) × (2R−1) convolution
 * of y and p; the frame of R−1 cells, and every cell where windows are dropped, is summed window by
 * window (docs/method, "How it is computed").
 */
final class GridGradient {
  private final WindowGrid grid;
  private final Residual residual;
  private final double[] pull;
  private final int radius;
  private final int size;

  GridGradient(WindowGrid grid, Residual residual, double[] pull) {
    this.grid = grid;
    this.residual = residual;
    this.pull = pull;
    this.radius = grid.radius();
    this.size = grid.windowSize();
  }

  double[] compute(Work work) {
    double[] total = new double[grid.height() * grid.width()];
    int rows = grid.pointHeight();
    int columns = grid.pointWidth();
    int frame = radius - 1;
    boolean convolvable =
        residual.regression() != null
            && grid.points().isComplete()
            && rows > frame
            && columns > frame;
    if (!convolvable) {
      addWindows(total, 0, rows, 0, columns, work);
      return total;
    }
    // The windows that touch the frame; what they add to inner cells is overwritten below.
    int innerRows = Math.max(frame, rows - frame);
    int innerColumns = Math.max(frame, columns - frame);
    addWindows(total, 0, frame, 0, columns, work);
    addWindows(total, frame, innerRows, 0, frame, work);
    addWindows(total, frame, innerRows, innerColumns, columns, work);
    addWindows(total, innerRows, rows, 0, columns, work);
    convolve(total, frame, rows, frame, columns, work);
    return total;
  }

  /** Adds the pulls of the windows at point rows and columns [from, to). */
  private void addWindows(double[] total, int fromRow, int toRow, int from, int to, Work work) {
    if (from >= to || fromRow >= toRow) {
      return;
    }
    ResidualRows residuals = new ResidualRows(grid, residual);
    double[] g = new double[grid.pointWidth()];
    for (int i = fromRow; i < toRow; i++) {
      work.check();
      ScalarKernel.zeroDropped(grid, i, residuals.compute(i, from, to), from, to);
      for (int k = 0; k < size; k++) {
        residuals.combine(pull, k * size, g, from, to);
        int cells = (i + k / radius) * grid.width() + k % radius;
        for (int x = from; x < to; x++) {
          total[cells + x] += g[x];
        }
      }
    }
  }

  /**
   * Cells in rows [fromRow, toRow) and columns [from, to): Σ_k g_{n−o_k,k} with g = A (y − K p +
   * constant), gathered by displacement.
   */
  private void convolve(double[] total, int fromRow, int toRow, int from, int to, Work work) {
    double[] constant = residual.constant();
    double[] regression = regression();
    double[] onPrediction = product(pull, regression);
    double[] labelKernel = byDisplacement(pull);
    double[] predictionKernel = byDisplacement(onPrediction);
    double base = 0;
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < size; l++) {
        base += pull[k * size + l] * constant[l];
      }
    }
    int span = 2 * radius - 1;
    double[] sum = new double[to - from];
    for (int i = fromRow; i < toRow; i++) {
      work.check();
      Arrays.fill(sum, base);
      for (int dy = 0; dy < span; dy++) {
        int row = (i + dy - radius + 1) * grid.width() + from - radius + 1;
        for (int dx = 0; dx < span; dx++) {
          double a = labelKernel[dy * span + dx];
          double b = predictionKernel[dy * span + dx];
          addBoth(sum, a, grid.labels(), -b, grid.prediction(), row + dx);
        }
      }
      System.arraycopy(sum, 0, total, i * grid.width() + from, sum.length);
    }
  }

  private double[] regression() {
    double[] regression = residual.regression();
    return regression == null ? new double[size * size] : regression;
  }

  private static void addBoth(double[] sum, double a, double[] y, double b, double[] p, int from) {
    for (int x = 0; x < sum.length; x++) {
      sum[x] += a * y[from + x] + b * p[from + x];
    }
  }

  /** Sums of a [d,d] matrix along equal displacements o_l − o_k, [(2R−1)²]. */
  private double[] byDisplacement(double[] matrix) {
    int span = 2 * radius - 1;
    double[] result = new double[span * span];
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < size; l++) {
        int dy = l / radius - k / radius + radius - 1;
        int dx = l % radius - k % radius + radius - 1;
        result[dy * span + dx] += matrix[k * size + l];
      }
    }
    return result;
  }

  private double[] product(double[] a, double[] b) {
    double[] result = new double[size * size];
    for (int k = 0; k < size; k++) {
      for (int j = 0; j < size; j++) {
        double factor = a[k * size + j];
        for (int l = 0; l < size; l++) {
          result[k * size + l] += factor * b[j * size + l];
        }
      }
    }
    return result;
  }
}
