package org.regionlens.engine.simd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.kernel.WindowGrid;

/**
 * Pulls of single windows, gathered into batches: their entries, [d][COLUMNS], and where they
 * belong. Entries outside the grid count as 0 and are not pulled. Mutable; for one thread.
 */
final class WindowPulls {

  /**
   * What the steps along one axis pull.
   *
   * @param onLabels times y, [d,d]
   * @param onPrediction times p, [d,d]; null for the labels alone
   * @param constant whatever the maps are, [d] with whole tiles of zeros behind
   */
  record Steps(double[] onLabels, double @Nullable [] onPrediction, double[] constant) {}

  private final WindowGrid grid;
  private final ShiftedMap labels;
  private final ShiftedMap prediction;
  private final Weights onLabels;
  private final @Nullable Weights onPrediction;
  private final double[] constant;

  /** For each group of rows, whether any window is pulled there. */
  private final boolean[] pulls;

  private final double[] total;
  private final double[] y;
  private final double[] p;
  private final int[] offsets;
  private final int[] rows = new int[Block.COLUMNS];
  private final int[] columns = new int[Block.COLUMNS];
  private final int[] signs = new int[Block.COLUMNS];
  private final double[] tile = Block.tile();
  private int count;

  /**
   * @param total [Gh,Gw], modified
   */
  WindowPulls(
      WindowGrid grid, ShiftedMap labels, ShiftedMap prediction, Steps steps, double[] total) {
    this.grid = grid;
    this.labels = labels;
    this.prediction = prediction;
    this.total = total;
    int d = grid.windowSize();
    onLabels = new Weights(steps.onLabels, d, d, 1);
    onPrediction = steps.onPrediction == null ? null : new Weights(steps.onPrediction, d, d, 1);
    constant = steps.constant;
    pulls = new boolean[constant.length / Block.ROWS];
    for (int k = 0; k < constant.length; k++) {
      int group = k / Block.ROWS;
      pulls[group] |= constant[k] != 0;
      if (k % Block.ROWS == 0) {
        pulls[group] |= !onLabels.isZero(k) || (onPrediction != null && !onPrediction.isZero(k));
      }
    }
    y = new double[d * Block.COLUMNS];
    p = y.clone();
    offsets = new int[d];
    Arrays.setAll(offsets, k -> k * Block.COLUMNS);
  }

  /** Adds the pulls of a window by its first cell, times a sign. */
  void add(int row, int column, int sign) {
    rows[count] = row;
    columns[count] = column;
    signs[count] = sign;
    int to = count;
    for (int i = row; i < row + grid.radius(); i++) {
      for (int j = column; j < column + grid.radius(); j++, to += Block.COLUMNS) {
        boolean inside = isInside(i, j);
        int cell = i * grid.width() + j;
        y[to] = inside ? labels.at(cell) : 0;
        p[to] = inside && onPrediction != null ? prediction.at(cell) : 0;
      }
    }
    if (++count == Block.COLUMNS) {
      flush();
    }
  }

  private boolean isInside(int i, int j) {
    return i >= 0 && i < grid.height() && j >= 0 && j < grid.width();
  }

  /** Brings the windows of the last batch into the total. */
  void flush() {
    for (int k = 0; k < offsets.length && count > 0; k += Block.ROWS) {
      if (pulls[k / Block.ROWS]) {
        Block.fill(tile, 0, constant, k);
        onLabels.multiply(tile, 0, k, 0, offsets, y, 0);
        if (onPrediction != null) {
          onPrediction.multiply(tile, 0, k, 0, offsets, p, 0);
        }
        for (int r = 0; r < Math.min(Block.ROWS, offsets.length - k); r++) {
          addRow(k + r, r * Block.COLUMNS);
        }
      }
    }
    count = 0;
  }

  private void addRow(int entry, int from) {
    int down = entry / grid.radius();
    int right = entry % grid.radius();
    for (int n = 0; n < count; n++) {
      int i = rows[n] + down;
      int j = columns[n] + right;
      if (isInside(i, j)) {
        total[i * grid.width() + j] += signs[n] * tile[from + n];
      }
    }
  }
}
