package org.regionlens.engine.kernel;

import java.util.Arrays;
import org.regionlens.engine.work.Work;

/**
 * Plain loops with displacement sums; no window is materialised. Loops run along map rows, which
 * the just-in-time compiler turns into vector code.
 */
public final class ScalarKernel implements RmiKernel {

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public LabelScatter labelScatter(WindowGrid grid, Work work) {
    // Subtracting a constant from the maps changes no centred sum and keeps the digits.
    double shift = mean(grid.labels());
    double[] y = shifted(grid.labels(), shift);
    double count = grid.points().count();
    WindowSums sums = WindowSums.ofOne(grid, y, work);
    centre(sums.products, sums.first, sums.first, count);
    return new LabelScatter(means(sums.first, shift, count), sums.products);
  }

  @Override
  public Scatter scatter(WindowGrid grid, LabelScatter labels, Work work) {
    double shift = mean(grid.prediction());
    double[] y = shifted(grid.labels(), mean(grid.labels()));
    double[] p = shifted(grid.prediction(), shift);
    double count = grid.points().count();
    WindowSums own = WindowSums.ofOne(grid, p, work);
    WindowSums both = WindowSums.ofTwo(grid, y, p, work);
    centre(own.products, own.first, own.first, count);
    centre(both.products, both.first, own.first, count);
    return new Scatter(
        labels.mean(),
        means(own.first, shift, count),
        labels.scatter(),
        own.products,
        both.products);
  }

  @Override
  public double[] residualScatter(WindowGrid grid, Residual residual, Work work) {
    int d = grid.windowSize();
    int pointWidth = grid.pointWidth();
    ResidualRows residuals = new ResidualRows(grid, residual);
    double[] result = new double[d * d];
    for (int i = 0; i < grid.pointHeight(); i++) {
      work.check();
      double[][] rows = residuals.compute(i, 0, pointWidth);
      zeroDropped(grid, i, rows, 0, pointWidth);
      for (int k = 0; k < d; k++) {
        for (int l = 0; l <= k; l++) {
          result[k * d + l] += dot(rows[k], rows[l]);
        }
      }
    }
    for (int k = 0; k < d; k++) {
      for (int l = 0; l < k; l++) {
        result[l * d + k] = result[k * d + l];
      }
    }
    return result;
  }

  @Override
  public double[] quadraticForms(WindowGrid grid, Residual residual, double[] factor, Work work) {
    int d = grid.windowSize();
    int pointWidth = grid.pointWidth();
    ResidualRows residuals = new ResidualRows(grid, residual);
    double[] forms = new double[grid.pointHeight() * pointWidth];
    double[] z = new double[pointWidth];
    for (int i = 0; i < grid.pointHeight(); i++) {
      work.check();
      residuals.compute(i, 0, pointWidth);
      int row = i * pointWidth;
      for (int j = 0; j < d; j++) {
        residuals.combine(factor, j * d, z, 0, pointWidth);
        for (int x = 0; x < pointWidth; x++) {
          forms[row + x] += z[x] * z[x];
        }
      }
    }
    if (!grid.points().isComplete()) {
      for (int n = 0; n < forms.length; n++) {
        if (!grid.points().isKept(n)) {
          forms[n] = Double.NaN;
        }
      }
    }
    return forms;
  }

  @Override
  public double[] gradient(WindowGrid grid, Residual residual, double[] pull, Work work) {
    return new GridGradient(grid, residual, pull).compute(work);
  }

  @Override
  public Pulls pulls(WindowGrid grid, Residual residual, double[] pull, boolean[] side, Work work) {
    int d = grid.windowSize();
    int radius = grid.radius();
    int width = grid.width();
    int pointWidth = grid.pointWidth();
    int centre = (radius - 1) / 2;
    ResidualRows residuals = new ResidualRows(grid, residual);
    Pulls result = Pulls.none(grid.height() * width);
    double[] g = new double[pointWidth];
    for (int i = 0; i < grid.pointHeight(); i++) {
      work.check();
      zeroDropped(grid, i, residuals.compute(i, 0, pointWidth), 0, pointWidth);
      int centres = (i + centre) * width + centre;
      for (int k = 0; k < d; k++) {
        residuals.combine(pull, k * d, g, 0, pointWidth);
        int cells = (i + k / radius) * width + k % radius;
        for (int x = 0; x < pointWidth; x++) {
          int cell = cells + x;
          result.total()[cell] += g[x];
          result.strength()[cell] += Math.abs(g[x]);
          if (side[centres + x] == side[cell]) {
            result.same()[cell] += g[x];
          } else {
            result.other()[cell] += g[x];
          }
        }
      }
    }
    return result;
  }

  /** A dropped window has no residual, so it neither counts nor pulls. */
  static void zeroDropped(WindowGrid grid, int i, double[][] rows, int from, int to) {
    if (grid.points().isComplete()) {
      return;
    }
    for (int x = from; x < to; x++) {
      if (!grid.points().isKept(i * grid.pointWidth() + x)) {
        for (double[] row : rows) {
          row[x] = 0;
        }
      }
    }
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static double[] shifted(double[] values, double shift) {
    double[] result = values.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] -= shift;
    }
    return result;
  }

  private static double[] means(double[] sums, double shift, double count) {
    double[] result = new double[sums.length];
    for (int k = 0; k < result.length; k++) {
      result[k] = sums[k] / count + shift;
    }
    return result;
  }

  private static void centre(double[] products, double[] a, double[] b, double count) {
    int d = a.length;
    for (int k = 0; k < d; k++) {
      for (int l = 0; l < d; l++) {
        products[k * d + l] -= a[k] * b[l] / count;
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int x = 0; x < a.length; x++) {
      sum += a[x] * b[x];
    }
    return sum;
  }
}
