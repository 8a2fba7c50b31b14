package org.regionlens.engine.simd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Work;

/** What the windows at the border of the kept points add to the gradient. */
final class BorderPulls {
  private final WindowGrid grid;
  private final ShiftedMap labels;
  private final ShiftedMap prediction;
  private final boolean onPrediction;
  private final Direction right;
  private final Direction down;
  private final BorderWindows border;

  BorderPulls(
      WindowGrid grid,
      ShiftedMap labels,
      ShiftedMap prediction,
      DisplacementKernel onLabels,
      @Nullable DisplacementKernel onPrediction,
      double[] constant) {
    this.grid = grid;
    this.labels = labels;
    this.prediction = prediction;
    this.onPrediction = onPrediction != null;
    int d = grid.windowSize();
    right =
        Direction.of(
            onLabels.stepsRight(),
            onPrediction == null ? null : onPrediction.stepsRight(),
            stepsRight(constant, grid.radius()),
            d);
    down =
        Direction.of(
            onLabels.stepsDown(),
            onPrediction == null ? null : onPrediction.stepsDown(),
            stepsDown(constant, grid.radius()),
            d);
    border = new BorderWindows(grid.points());
  }

  /**
   * What the steps along one axis pull.
   *
   * @param labels times y, [d,d]
   * @param prediction times p, [d,d]
   * @param constant whatever the maps are, [d]
   * @param pulls for each group of rows, whether any of this is not 0
   */
  private record Direction(
      Weights labels, @Nullable Weights prediction, double[] constant, boolean[] pulls) {

    static Direction of(double[] labels, double @Nullable [] prediction, double[] constant, int d) {
      Weights y = new Weights(labels, d, d, 1);
      Weights p = prediction == null ? null : new Weights(prediction, d, d, 1);
      boolean[] pulls = new boolean[constant.length / Block.ROWS];
      for (int k = 0; k < constant.length; k++) {
        int group = k / Block.ROWS;
        pulls[group] |= constant[k] != 0;
        if (k % Block.ROWS == 0) {
          pulls[group] |= !y.isZero(k) || (p != null && !p.isZero(k));
        }
      }
      return new Direction(y, p, constant, pulls);
    }
  }

  /** Σ of the entries further along the row, [d] with whole tiles of zeros behind. */
  private static double[] stepsRight(double[] constant, int radius) {
    double[] steps = new double[padded(constant.length)];
    for (int k = constant.length - 2; k >= 0; k--) {
      steps[k] = k % radius == radius - 1 ? 0 : steps[k + 1] + constant[k + 1];
    }
    return steps;
  }

  /** Σ of all rows below, in the first column alone. */
  private static double[] stepsDown(double[] constant, int radius) {
    double[] steps = new double[padded(constant.length)];
    double sum = 0;
    for (int row = radius - 2; row >= 0; row--) {
      for (int x = 0; x < radius; x++) {
        sum += constant[(row + 1) * radius + x];
      }
      steps[row * radius] = sum;
    }
    return steps;
  }

  private static int padded(int size) {
    return Math.ceilDiv(size, Block.ROWS) * Block.ROWS;
  }

  /** Adds the border windows whose first row lies in [from, to) to the cells they hold. */
  void addRows(double[] total, int from, int to, Work work) {
    Batch alongRows = new Batch(right, total);
    Batch downColumns = new Batch(down, total);
    for (int i = from; i < Math.min(to, grid.pointHeight() + 1); i++) {
      work.check();
      if (i < grid.pointHeight()) {
        border.alongRow(i, alongRows::add);
      }
      border.atRow(i, downColumns::add);
    }
    alongRows.flush();
    downColumns.flush();
  }

  /** Some windows side by side: their entries, [d][COLUMNS], and where they belong. */
  private final class Batch {
    private final Direction direction;
    private final double[] total;
    private final double[] y;
    private final double[] p;
    private final int[] offsets;
    private final int[] cells = new int[Block.COLUMNS];
    private final int[] signs = new int[Block.COLUMNS];
    private final double[] tile = Block.tile();
    private int count;

    Batch(Direction direction, double[] total) {
      this.direction = direction;
      this.total = total;
      y = new double[grid.windowSize() * Block.COLUMNS];
      p = y.clone();
      offsets = new int[grid.windowSize()];
      Arrays.setAll(offsets, k -> k * Block.COLUMNS);
    }

    void add(int row, int column, int sign) {
      cells[count] = row * grid.width() + column;
      signs[count] = sign;
      int to = count;
      for (int i = row; i < row + grid.radius(); i++) {
        boolean rowInside = i < grid.height();
        for (int j = column; j < column + grid.radius(); j++, to += Block.COLUMNS) {
          boolean inside = rowInside && j < grid.width();
          int cell = i * grid.width() + j;
          y[to] = inside ? labels.at(cell) : 0;
          p[to] = inside && onPrediction ? prediction.at(cell) : 0;
        }
      }
      if (++count == Block.COLUMNS) {
        flush();
      }
    }

    void flush() {
      for (int k = 0; k < offsets.length && count > 0; k += Block.ROWS) {
        if (direction.pulls[k / Block.ROWS]) {
          Block.fill(tile, 0, direction.constant, k);
          direction.labels.multiply(tile, 0, k, 0, offsets, y, 0);
          if (direction.prediction != null) {
            direction.prediction.multiply(tile, 0, k, 0, offsets, p, 0);
          }
          for (int r = 0; r < Math.min(Block.ROWS, offsets.length - k); r++) {
            addRow(k + r, r * Block.COLUMNS);
          }
        }
      }
      count = 0;
    }

    private void addRow(int entry, int from) {
      int offset = entry / grid.radius() * grid.width() + entry % grid.radius();
      for (int n = 0; n < count; n++) {
        // An entry outside the grid is the last of its row or column: no step leaves it.
        if (tile[from + n] != 0) {
          total[cells[n] + offset] += signs[n] * tile[from + n];
        }
      }
    }
  }
}
