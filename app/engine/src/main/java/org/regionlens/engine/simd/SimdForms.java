package org.regionlens.engine.simd;

import java.util.Arrays;
import org.regionlens.engine.kernel.Residual;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Work;

/**
 * {@code |F e_n|²} of every window, e = (y − ȳ) − K (p − p̄). An orthogonal Q makes Qᵀ F K upper
 * triangular and leaves the length as it is, so that |F e| = |C (y − ȳ) − T (p − p̄)|. Where the
 * labels of neighbouring windows are all the same, their part is known without a product.
 */
final class SimdForms {
  private final WindowGrid grid;
  private final int size;
  private final ShiftedMap labels;
  private final ShiftedMap prediction;
  private final boolean regressed;

  /** C, and its sums along the rows. */
  private final Weights labelWeights;

  private final double[] rowSums;

  /** −T, upper triangular; not used for the labels alone. */
  private final Weights predictionWeights;

  /** What is left where the shifted maps are 0. */
  private final double[] base;

  SimdForms(WindowGrid grid, Residual residual, double[] factor) {
    this.grid = grid;
    size = grid.windowSize();
    labels = new ShiftedMap(grid.labels(), residual.labelMean()[0]);
    prediction = new ShiftedMap(grid.prediction(), residual.predictionMean()[0]);
    // K = 0, of a constant prediction, is no regression: then q is u to the last bit.
    double[] regression = SmallMatrices.orNull(residual.regression());
    regressed = regression != null;
    double[] c = factor.clone();
    double[] t =
        regression == null ? factor.clone() : SmallMatrices.product(factor, regression, size);
    OrthogonalReduction.reduce(t, c, size);
    if (!regressed) {
      // Both are F reduced, but only this one has exact zeros below its diagonal.
      c = t;
    }
    labelWeights = new Weights(c, size, size, 1);
    predictionWeights = new Weights(t, size, size, -1);
    int rows = Math.ceilDiv(size, Block.ROWS) * Block.ROWS;
    base = new double[rows];
    rowSums = new double[rows];
    for (int j = 0; j < size; j++) {
      for (int k = 0; k < size; k++) {
        rowSums[j] += c[j * size + k];
        base[j] -= c[j * size + k] * (residual.labelMean()[k] - labels.shift());
        if (regressed) {
          base[j] += t[j * size + k] * (residual.predictionMean()[k] - prediction.shift());
        }
      }
    }
  }

  double[] compute(Work work) {
    double[] forms = new double[grid.pointHeight() * grid.pointWidth()];
    Strip.cut(grid.pointHeight(), grid.width())
        .forEach(work, (from, to) -> ofRows(from, to, forms, work));
    return forms;
  }

  private void ofRows(int from, int to, double[] forms, Work work) {
    int below = grid.radius() - 1;
    Strip y = Strip.of(grid, labels, from, to + below);
    Strip p = regressed ? Strip.of(grid, prediction, from, to + below) : y;
    double[] constants = y.constants(grid.width(), 0, below);
    int blocks = Math.ceilDiv(grid.width(), Block.COLUMNS);
    int[] offsets = offsets(y.stride);
    double[] tile = Block.tile();
    double[] start = new double[base.length];
    double[] squares = new double[Block.COLUMNS];
    for (int i = from; i < to; i++) {
      work.check();
      for (int x = 0; x < grid.pointWidth(); x += Block.COLUMNS) {
        double constant = constant(constants, (i - from) * blocks + x / Block.COLUMNS, blocks);
        boolean varied = Double.isNaN(constant);
        for (int j = 0; j < start.length; j++) {
          start[j] = varied ? base[j] : base[j] + constant * rowSums[j];
        }
        if (!varied && !regressed) {
          Arrays.fill(squares, squaredLength(start));
        } else {
          Arrays.fill(squares, 0);
          for (int j = 0; j < size; j += Block.ROWS) {
            Block.fill(tile, 0, start, j);
            if (varied) {
              int first = regressed ? 0 : j;
              labelWeights.multiply(tile, 0, j, first, offsets, y.values, y.at(i, x));
            }
            if (regressed) {
              predictionWeights.multiply(tile, 0, j, j, offsets, p.values, p.at(i, x));
            }
            Block.addSquares(tile, squares);
          }
        }
        int count = Math.min(Block.COLUMNS, grid.pointWidth() - x);
        System.arraycopy(squares, 0, forms, i * grid.pointWidth() + x, count);
      }
      dropExcluded(i, forms);
    }
  }

  /** The value that all labels of a block of windows have, or NaN. */
  private double constant(double[] constants, int index, int blocks) {
    double value = constants[index];
    for (int ky = 1; ky < grid.radius(); ky++) {
      if (constants[index + ky * blocks] != value) {
        return Double.NaN;
      }
    }
    return value;
  }

  private static double squaredLength(double[] z) {
    double sum = 0;
    for (double value : z) {
      sum += value * value;
    }
    return sum;
  }

  private void dropExcluded(int row, double[] forms) {
    if (!grid.points().isComplete()) {
      for (int n = row * grid.pointWidth(); n < (row + 1) * grid.pointWidth(); n++) {
        if (!grid.points().isKept(n)) {
          forms[n] = Double.NaN;
        }
      }
    }
  }

  private int[] offsets(int stride) {
    int[] offsets = new int[size];
    Arrays.setAll(offsets, k -> k / grid.radius() * stride + k % grid.radius());
    return offsets;
  }
}
