package org.regionlens.engine.simd;

import org.jspecify.annotations.Nullable;

/**
 * A convolution of labels and prediction over a rectangle of displacements, packed for the inner
 * loop: {@link Block#ROWS} rows of cells at once, so that each value of a map that is loaded serves
 * all of them.
 */
final class Stencil {
  private final double[] packed;
  private final int[] offsets;
  private final int labelSteps;

  /** The displacements [firstRow, endRow) × [firstColumn, endColumn). */
  record Rectangle(int firstRow, int endRow, int firstColumn, int endColumn) {

    int columns() {
      return endColumn - firstColumn;
    }

    /** Places that one tile of cells reads. */
    int steps() {
      return endRow == firstRow ? 0 : (endRow - firstRow + Block.ROWS - 1) * columns();
    }
  }

  /**
   * {@code Σ onLabels[dy, dx] · y[row + dy, column + dx]} and the same of the prediction.
   *
   * @param onPrediction null for the labels alone
   * @param strip the maps it will be used on lie as in this one
   */
  Stencil(
      DisplacementKernel onLabels,
      @Nullable DisplacementKernel onPrediction,
      Rectangle part,
      Strip strip) {
    labelSteps = part.steps();
    int maps = onPrediction == null ? 1 : 2;
    offsets = new int[maps * labelSteps];
    packed = new double[offsets.length * Block.ROWS];
    pack(onLabels, part, 0, strip.stride, 0);
    if (onPrediction != null) {
      pack(onPrediction, part, labelSteps, strip.stride, strip.nextMap);
    }
  }

  private void pack(DisplacementKernel kernel, Rectangle part, int start, int stride, int map) {
    for (int step = 0; step < labelSteps; step++) {
      int row = part.firstRow + step / part.columns();
      int column = part.firstColumn + step % part.columns();
      offsets[start + step] = map + row * stride + column;
      for (int r = 0; r < Block.ROWS; r++) {
        int dy = row - r;
        if (dy >= part.firstRow && dy < part.endRow) {
          packed[(start + step) * Block.ROWS + r] = kernel.at(dy, column);
        }
      }
    }
  }

  /** Adds the convolutions of both maps at {@code at} and the rows below to a tile. */
  void addTo(double[] tile, double[] maps, int at) {
    Block.accumulate(tile, 0, packed, 0, offsets, 0, offsets.length, maps, at);
  }

  /** Adds that of the prediction alone. */
  void addPredictionTo(double[] tile, double[] maps, int at) {
    Block.accumulate(tile, 0, packed, 0, offsets, labelSteps, offsets.length, maps, at);
  }
}
