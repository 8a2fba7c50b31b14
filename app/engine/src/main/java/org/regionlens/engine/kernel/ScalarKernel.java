package org.regionlens.engine.kernel;

import java.util.Arrays;
import org.regionlens.engine.grid.KeptPoints;
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
  public Scatter scatter(WindowGrid grid, Work work) {
    int d = grid.windowSize();
    KeptPoints points = grid.points();
    // Subtracting a constant from the maps changes no centred sum and keeps the digits.
    double labelShift = mean(grid.labels());
    double predictionShift = mean(grid.prediction());
    double[] y = shifted(grid.labels(), labelShift);
    double[] p = shifted(grid.prediction(), predictionShift);
    long dropped = (long) points.height() * points.width() - points.count();
    double[] labelSum;
    double[] predictionSum;
    double[] labels;
    double[] prediction;
    double[] cross;
    if (points.count() < dropped) {
      WindowSums kept = new WindowSums(grid, y, p, true, work);
      labelSum = kept.labelSum;
      predictionSum = kept.predictionSum;
      labels = kept.labels;
      prediction = kept.prediction;
      cross = kept.cross;
    } else {
      DisplacementSums sums = new DisplacementSums(grid);
      labelSum = sums.sums(y);
      predictionSum = sums.sums(p);
      labels = sums.squares(y, work);
      prediction = sums.squares(p, work);
      cross = sums.products(y, p, work);
      if (dropped > 0) {
        WindowSums holes = new WindowSums(grid, y, p, false, work);
        subtract(labelSum, holes.labelSum);
        subtract(predictionSum, holes.predictionSum);
        subtract(labels, holes.labels);
        subtract(prediction, holes.prediction);
        subtract(cross, holes.cross);
      }
    }
    double count = points.count();
    centre(labels, labelSum, labelSum, count);
    centre(prediction, predictionSum, predictionSum, count);
    centre(cross, labelSum, predictionSum, count);
    for (int k = 0; k < d; k++) {
      labelSum[k] = labelSum[k] / count + labelShift;
      predictionSum[k] = predictionSum[k] / count + predictionShift;
    }
    return new Scatter(labelSum, predictionSum, labels, prediction, cross);
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

  private static void subtract(double[] target, double[] values) {
    for (int i = 0; i < target.length; i++) {
      target[i] -= values[i];
    }
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
