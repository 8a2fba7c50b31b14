package org.regionlens.engine.simd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.kernel.Residual;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Work;

/**
 * The residuals {@code e_n = (y_n − ȳ) − K (p_n − p̄)} of {@link Block#COLUMNS} neighbouring
 * windows, [d][COLUMNS]; 0 for windows that are dropped. Mutable; for one thread and one strip of
 * rows.
 */
final class ResidualTile {
  private final WindowGrid grid;
  private final Strip strip;
  private final @Nullable Weights regression;
  private final double[] base;
  private final int[] offsets;

  /** e_nk at {@code k·COLUMNS + n}. */
  final double[] values;

  private final ShiftedMap labels;
  private final ShiftedMap prediction;

  ResidualTile(WindowGrid grid, Residual residual, Work work) {
    this.grid = grid;
    int size = grid.windowSize();
    strip = new Strip(grid, 2, grid.radius() - 1, work);
    labels = new ShiftedMap(grid.labels(), residual.labelMean()[0]);
    prediction = new ShiftedMap(grid.prediction(), residual.predictionMean()[0]);
    int rows = Math.ceilDiv(size, Block.ROWS) * Block.ROWS;
    base = new double[rows];
    values = new double[rows * Block.COLUMNS];
    offsets = new int[size];
    Arrays.setAll(offsets, k -> k / grid.radius() * strip.stride + k % grid.radius());
    double[] k = residual.regression();
    regression = k == null ? null : new Weights(k, size, size, -1);
    double[] mean = new double[size];
    Arrays.setAll(mean, l -> residual.predictionMean()[l] - prediction.shift());
    double[] explained = k == null ? mean : SmallMatrices.times(k, mean);
    for (int l = 0; l < size; l++) {
      base[l] = labels.shift() - residual.labelMean()[l] + (k == null ? 0 : explained[l]);
    }
  }

  /** Gives its memory back; it is not used again. */
  void giveBack(Work work) {
    strip.giveBack(work);
  }

  /** Makes ready for the windows in point rows [from, to). */
  void load(int from, int to) {
    int end = to + grid.radius() - 1;
    strip.load(0, labels, from, end);
    if (regression != null) {
      strip.load(1, prediction, from, end);
    }
  }

  /** Computes the residuals of the windows in point row {@code i} from column {@code x} on. */
  void compute(int i, int x) {
    for (int k = 0; k < offsets.length; k += Block.ROWS) {
      Block.fill(values, k * Block.COLUMNS, base, k);
      if (regression != null) {
        regression.multiply(
            values, k * Block.COLUMNS, k, 0, offsets, strip.values, strip.at(i, x) + strip.nextMap);
      }
    }
    int count = Math.min(Block.COLUMNS, grid.pointWidth() - x);
    for (int k = 0; k < offsets.length; k++) {
      int cell = strip.at(i, x) + offsets[k];
      int row = k * Block.COLUMNS;
      Rows.addScaled(values, row, 1, strip.values, cell, count);
      Arrays.fill(values, row + count, row + Block.COLUMNS, 0);
    }
    if (!grid.points().isComplete()) {
      for (int n = 0; n < count; n++) {
        if (!grid.points().isKept(i * grid.pointWidth() + x + n)) {
          for (int k = 0; k < offsets.length; k++) {
            values[k * Block.COLUMNS + n] = 0;
          }
        }
      }
    }
  }
}
