package org.regionlens.engine.simd;

import java.util.Arrays;
import org.regionlens.engine.grid.KeptPoints;
import org.regionlens.engine.kernel.Residual;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Pool;
import org.regionlens.engine.work.Work;

/**
 * {@code |F e_n|²} of every window, e = (y − ȳ) − K (p − p̄). An orthogonal Q makes Qᵀ F K upper
 * triangular and leaves the length as it is, so that |F e| = |C (y − ȳ) − T (p − p̄)|. Where the
 * labels of neighbouring windows are all the same, their part is known without a product.
 */
final class SimdForms {
  private final WindowGrid grid;
  private final int size;
  private final int groups;
  private final ShiftedMap labels;
  private final ShiftedMap prediction;
  private final boolean regressed;

  /** C, then −T; the columns of a triangular matrix from the last to the first. */
  private final double[] weights;

  /** Of each column, a place in the strip. */
  private final int[] offsets;

  /** Sums of C along its rows. */
  private final double[] rowSums;

  /** What is left where the shifted maps are 0. */
  private final double[] base;

  SimdForms(WindowGrid grid, Residual residual, double[] factor) {
    this.grid = grid;
    size = grid.windowSize();
    groups = Math.ceilDiv(size, Block.ROWS);
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
    base = new double[groups * Block.ROWS];
    rowSums = new double[groups * Block.ROWS];
    for (int j = 0; j < size; j++) {
      for (int k = 0; k < size; k++) {
        rowSums[j] += c[j * size + k];
        base[j] -= c[j * size + k] * (residual.labelMean()[k] - labels.shift());
        if (regressed) {
          base[j] += t[j * size + k] * (residual.predictionMean()[k] - prediction.shift());
        }
      }
    }
    int columns = regressed ? 2 * size : size;
    weights = new double[groups * Block.ROWS * columns];
    offsets = new int[columns];
    int stride = Strip.stride(grid.width());
    int nextMap = Strip.nextMap(grid, grid.radius() - 1);
    for (int s = 0; s < columns; s++) {
      boolean ofLabels = s < size;
      int k = regressed && ofLabels ? s : columns - 1 - s;
      offsets[s] = k / grid.radius() * stride + k % grid.radius();
      offsets[s] += ofLabels ? 0 : nextMap;
      for (int j = 0; j < size; j++) {
        int place = (j / Block.ROWS * columns + s) * Block.ROWS + j % Block.ROWS;
        weights[place] = ofLabels ? c[j * size + k] : -t[j * size + k];
      }
    }
  }

  double[] compute(Work work) {
    double[] forms = work.plane(grid.pointHeight() * grid.pointWidth());
    Pool<Room> rooms = new Pool<>(() -> new Room(work));
    Strip.cut(grid.pointHeight(), grid.width())
        .forEach(work, (from, to) -> rooms.with(room -> ofRows(room, from, to, forms, work)));
    rooms.forEach(room -> room.strip.giveBack(work));
    return forms;
  }

  /** What a task works with. */
  private final class Room {
    final Strip strip;
    final double[] constants;
    final double[] start = new double[base.length];
    final double[] squares = new double[Block.COLUMNS];

    Room(Work work) {
      strip = new Strip(grid, 2, grid.radius() - 1, work);
      constants = strip.roomForConstants();
    }
  }

  private void ofRows(Room room, int from, int to, double[] forms, Work work) {
    Strip strip = room.strip;
    double[] constants = room.constants;
    double[] start = room.start;
    double[] squares = room.squares;
    int below = grid.radius() - 1;
    strip.load(0, labels, from, to + below);
    if (regressed) {
      strip.load(1, prediction, from, to + below);
    }
    strip.constants(0, below, constants);
    int blocks = Math.ceilDiv(grid.width(), Block.COLUMNS);
    for (int i = from; i < to; i++) {
      work.check();
      for (int x = 0; x < grid.pointWidth(); x += Block.COLUMNS) {
        double constant = constant(constants, (i - from) * blocks + x / Block.COLUMNS, blocks);
        if (Double.isNaN(constant)) {
          Arrays.fill(squares, 0);
          addSquares(squares, base, 0, strip, strip.at(i, x));
        } else {
          for (int j = 0; j < start.length; j++) {
            start[j] = base[j] + constant * rowSums[j];
          }
          if (regressed) {
            Arrays.fill(squares, 0);
            addSquares(squares, start, size, strip, strip.at(i, x));
          } else {
            Arrays.fill(squares, squaredLength(start));
          }
        }
        int count = Math.min(Block.COLUMNS, grid.pointWidth() - x);
        System.arraycopy(squares, 0, forms, i * grid.pointWidth() + x, count);
      }
      dropExcluded(i, forms);
    }
  }

  /** Adds the squares of all rows; the columns before {@code first} are left out. */
  private void addSquares(double[] squares, double[] start, int first, Strip strip, int at) {
    int columns = offsets.length;
    for (int group = 0; group < groups; group++) {
      int j = group * Block.ROWS;
      // The last columns are those of a triangular matrix: 0 for all rows from j on.
      Block.addSquares(
          squares, start, j, weights, j * columns, offsets, first, columns - j, strip.values, at);
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

  private void dropExcluded(int i, double[] forms) {
    KeptPoints points = grid.points();
    int row = i * points.width();
    int done = 0;
    for (int run = points.firstRun(i); run < points.endRun(i); run++) {
      Arrays.fill(forms, row + done, row + points.runBegin(run), Double.NaN);
      done = points.runEnd(run);
    }
    Arrays.fill(forms, row + done, row + points.width(), Double.NaN);
  }
}
