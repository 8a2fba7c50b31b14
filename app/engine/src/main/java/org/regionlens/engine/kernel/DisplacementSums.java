package org.regionlens.engine.kernel;

import org.regionlens.engine.work.Work;

/**
 * Sums of products over all windows without making a window (docs/method, "How to compute it
 * fast"). Entry (k,l) is a sum of products at displacement o_l − o_k over a rectangle that moves
 * with o_k: one pass a displacement, then a row or column taken off and put on for each further
 * entry.
 */
final class DisplacementSums {
  private final int width;
  private final int radius;
  private final int pointHeight;
  private final int pointWidth;

  DisplacementSums(WindowGrid grid) {
    width = grid.width();
    radius = grid.radius();
    pointHeight = grid.pointHeight();
    pointWidth = grid.pointWidth();
  }

  /** Σ_n a[n + o_k] for every entry k, [d]. */
  double[] sums(double[] a) {
    double[] result = new double[radius * radius];
    double[] columns = new double[width];
    for (int ky = 0; ky < radius; ky++) {
      for (int i = 0; i < (ky == 0 ? pointHeight : 0); i++) {
        add(columns, a, i * width);
      }
      if (ky > 0) {
        subtract(columns, a, (ky - 1) * width);
        add(columns, a, (ky - 1 + pointHeight) * width);
      }
      double sum = sum(columns, 0, pointWidth);
      for (int kx = 0; kx < radius; kx++) {
        result[ky * radius + kx] = sum;
        if (kx + 1 < radius) {
          sum += columns[kx + pointWidth] - columns[kx];
        }
      }
    }
    return result;
  }

  /** Σ_n a[n + o_k] b[n + o_l] for every pair of entries, [d,d]. */
  double[] products(double[] a, double[] b, Work work) {
    double[] result = new double[radius * radius * radius * radius];
    for (int dy = 1 - radius; dy < radius; dy++) {
      for (int dx = 1 - radius; dx < radius; dx++) {
        work.check();
        atDisplacement(a, b, dy, dx, result);
      }
    }
    return result;
  }

  /** Σ_n a[n + o_k] a[n + o_l], [d,d], symmetric: half the displacements are enough. */
  double[] squares(double[] a, Work work) {
    int d = radius * radius;
    double[] result = new double[d * d];
    for (int dy = 0; dy < radius; dy++) {
      for (int dx = dy == 0 ? 0 : 1 - radius; dx < radius; dx++) {
        work.check();
        atDisplacement(a, a, dy, dx, result);
      }
    }
    for (int k = 0; k < d; k++) {
      for (int l = 0; l < k; l++) {
        result[k * d + l] = result[l * d + k];
      }
    }
    return result;
  }

  private void atDisplacement(double[] a, double[] b, int dy, int dx, double[] result) {
    int d = radius * radius;
    int firstRow = Math.max(0, -dy);
    int lastRow = Math.min(radius - 1, radius - 1 - dy);
    int firstColumn = Math.max(0, -dx);
    int lastColumn = Math.min(radius - 1, radius - 1 - dx);
    int columns = lastColumn - firstColumn + pointWidth;
    double[] sums = new double[columns];
    int step = dy * width + dx;
    for (int i = firstRow; i < firstRow + pointHeight; i++) {
      addProducts(sums, a, i * width + firstColumn, b, step, 1);
    }
    for (int ky = firstRow; ky <= lastRow; ky++) {
      if (ky > firstRow) {
        addProducts(sums, a, (ky - 1) * width + firstColumn, b, step, -1);
        addProducts(sums, a, (ky - 1 + pointHeight) * width + firstColumn, b, step, 1);
      }
      double sum = sum(sums, 0, pointWidth);
      for (int kx = firstColumn; kx <= lastColumn; kx++) {
        int k = ky * radius + kx;
        int l = (ky + dy) * radius + kx + dx;
        result[k * d + l] = sum;
        if (kx < lastColumn) {
          int left = kx - firstColumn;
          sum += sums[left + pointWidth] - sums[left];
        }
      }
    }
  }

  private static void addProducts(
      double[] sums, double[] a, int from, double[] b, int step, double sign) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += sign * a[from + x] * b[from + step + x];
    }
  }

  private static void add(double[] sums, double[] a, int from) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += a[from + x];
    }
  }

  private static void subtract(double[] sums, double[] a, int from) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] -= a[from + x];
    }
  }

  private static double sum(double[] values, int from, int length) {
    double sum = 0;
    for (int x = from; x < from + length; x++) {
      sum += values[x];
    }
    return sum;
  }
}
