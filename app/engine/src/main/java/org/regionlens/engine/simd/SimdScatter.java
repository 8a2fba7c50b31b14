package org.regionlens.engine.simd;

import java.util.Arrays;
import org.regionlens.engine.kernel.LabelScatter;
import org.regionlens.engine.kernel.Scatter;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Work;

/**
 * Means and scatter matrices. One entry at each displacement is a correlation of the maps; from it
 * the others at the same displacement follow cell by cell, with the windows at the border of what
 * is kept. Exact for any set of kept windows.
 */
final class SimdScatter {
  private final WindowGrid grid;
  private final int radius;
  private final int size;
  private final double count;

  SimdScatter(WindowGrid grid) {
    this.grid = grid;
    radius = grid.radius();
    size = grid.windowSize();
    count = grid.points().count();
  }

  LabelScatter labels(Work work) {
    ShiftedMap y = ShiftedMap.ofLabels(grid.labels());
    Correlation.Sums first = new Correlation(grid, y, null).compute(work);
    WindowSteps steps = WindowSteps.of(grid, y, null, work);
    double[] sum = sums(first.first()[0], steps);
    double[] products = symmetric(first, steps);
    centre(products, sum, sum);
    return new LabelScatter(means(sum, y.shift()), products);
  }

  Scatter all(LabelScatter labels, Work work) {
    ShiftedMap y = ShiftedMap.ofLabels(grid.labels());
    ShiftedMap p = ShiftedMap.centred(grid.prediction());
    Correlation.Sums first = new Correlation(grid, p, y).compute(work);
    WindowSteps steps = WindowSteps.of(grid, p, y, work);
    double[] labelSum = new double[size];
    Arrays.setAll(labelSum, k -> (labels.mean()[k] - y.shift()) * count);
    double[] sum = sums(first.first()[0], steps);
    double[] products = symmetric(first, steps);
    double[] cross = cross(first, steps);
    centre(products, sum, sum);
    centre(cross, labelSum, sum);
    return new Scatter(labels.mean(), means(sum, p.shift()), labels.scatter(), products, cross);
  }

  /** By how much a sum changes from a pair of entries to the next. */
  @FunctionalInterface
  private interface Step {
    double at(int k, int l);
  }

  /** Σ over the kept windows of entry k, [d]. */
  private double[] sums(double first, WindowSteps steps) {
    double[] result = new double[size];
    result[0] = first;
    for (int k = 1; k < size; k++) {
      result[k] =
          k % radius == 0
              ? result[k - radius] + steps.down().sum(k - radius)
              : result[k - 1] + steps.right().sum(k - 1);
    }
    return result;
  }

  /** Σ a_k a_l for every pair of entries, [d,d]: the displacements downwards are enough. */
  private double[] symmetric(Correlation.Sums first, WindowSteps steps) {
    double[] result = new double[size * size];
    for (int dy = 0; dy < radius; dy++) {
      for (int dx = dy == 0 ? 0 : 1 - radius; dx < radius; dx++) {
        int column = dx < 0 ? radius - 1 : 0;
        double value = first.own()[first.index(dy, dx)];
        walk(result, dy, dx, column, value, steps.right()::own, steps.down()::own);
      }
    }
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < k; l++) {
        result[k * size + l] = result[l * size + k];
      }
    }
    return result;
  }

  /** Σ y_k p_l for every pair of entries, [d,d]. */
  private double[] cross(Correlation.Sums first, WindowSteps steps) {
    double[] result = new double[size * size];
    for (int dy = 1 - radius; dy < radius; dy++) {
      for (int dx = 1 - radius; dx < radius; dx++) {
        // Of the two entries the upper one lies at (0, 0) or (0, R−1): the label's or the
        // prediction's.
        int column = dy >= 0 ? (dx < 0 ? radius - 1 : 0) : (dx > 0 ? radius - 1 : 0) - dx;
        double value =
            dy >= 0
                ? first.otherOwn()[first.index(dy, dx)]
                : first.ownOther()[first.index(-dy, -dx)];
        walk(result, dy, dx, column, value, steps.right()::cross, steps.down()::cross);
      }
    }
    return result;
  }

  /**
   * Fills in all pairs (k, l = k + displacement), from the uppermost k at {@code column}, which is
   * the first or last column that k can have.
   */
  private void walk(
      double[] result, int dy, int dx, int column, double value, Step right, Step down) {
    int firstColumn = Math.max(0, -dx);
    int lastColumn = Math.min(radius - 1, radius - 1 - dx);
    int displacement = dy * radius + dx;
    double atColumn = value;
    for (int ky = Math.max(0, -dy); ky <= Math.min(radius - 1, radius - 1 - dy); ky++) {
      int start = ky * radius + column;
      result[start * size + start + displacement] = atColumn;
      double sum = atColumn;
      for (int k = start; k < ky * radius + lastColumn; k++) {
        sum += right.at(k, k + displacement);
        result[(k + 1) * size + k + 1 + displacement] = sum;
      }
      sum = atColumn;
      for (int k = start - 1; k >= ky * radius + firstColumn; k--) {
        sum -= right.at(k, k + displacement);
        result[k * size + k + displacement] = sum;
      }
      if (ky + 1 < radius && ky + dy + 1 < radius) {
        atColumn += down.at(start, start + displacement);
      }
    }
  }

  private void centre(double[] products, double[] a, double[] b) {
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < size; l++) {
        products[k * size + l] -= a[k] * b[l] / count;
      }
    }
  }

  private double[] means(double[] sums, double shift) {
    double[] result = new double[size];
    Arrays.setAll(result, k -> sums[k] / count + shift);
    return result;
  }
}
