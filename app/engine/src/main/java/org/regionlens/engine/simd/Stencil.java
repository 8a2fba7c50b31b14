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
  private final Rectangle part;

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
    this.part = part;
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

  /**
   * Adds the convolutions of both maps at {@code at} and the rows below to four rows of cells.
   *
   * @param target {@link Block#COLUMNS} cells a row, from {@code t} on, modified
   * @param stride from row to row of the target
   */
  void addTo(double[] target, int t, int stride, double[] maps, int at) {
    for (int from = 0; from < offsets.length; from += labelSteps) {
      add(from, target, t, stride, maps, at);
    }
  }

  /** Adds that of the prediction alone. */
  void addPredictionTo(double[] target, int t, int stride, double[] maps, int at) {
    if (labelSteps < offsets.length) {
      add(labelSteps, target, t, stride, maps, at);
    }
  }

  private void add(int from, double[] target, int t, int stride, double[] maps, int at) {
    int rows = part.endRow - part.firstRow;
    if (rows >= ConvolutionTile.LEAST_ROWS) {
      ConvolutionTile.add(target, t, stride, packed, offsets, from, part.columns(), rows, maps, at);
      return;
    }
    if (stride == Block.COLUMNS) {
      Block.accumulate(target, t, packed, 0, offsets, from, from + labelSteps, maps, at);
      return;
    }
    double[] tile = Block.tile();
    for (int r = 0; r < Block.ROWS; r++) {
      System.arraycopy(target, t + r * stride, tile, r * Block.COLUMNS, Block.COLUMNS);
    }
    Block.accumulate(tile, 0, packed, 0, offsets, from, from + labelSteps, maps, at);
    for (int r = 0; r < Block.ROWS; r++) {
      System.arraycopy(tile, r * Block.COLUMNS, target, t + r * stride, Block.COLUMNS);
    }
  }
}
