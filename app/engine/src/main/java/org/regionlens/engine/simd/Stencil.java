package org.regionlens.engine.simd;

/**
 * A convolution over a rectangle of displacements, packed for the inner loop: {@link Block#ROWS}
 * rows of cells at once, so that each value of the map that is loaded serves all of them.
 */
final class Stencil {
  private final double[] packed;
  private final int[] offsets;

  /**
   * {@code Σ kernel[dy, dx] · map[row + dy, column + dx]} over [firstRow, endRow) × [firstColumn,
   * endColumn).
   *
   * @param kernel by displacement
   * @param stride cells from row to row of the maps it will be used on
   */
  Stencil(
      DisplacementKernel kernel,
      int firstRow,
      int endRow,
      int firstColumn,
      int endColumn,
      int stride) {
    int columns = endColumn - firstColumn;
    int rows = endRow - firstRow + Block.ROWS - 1;
    boolean empty = columns <= 0 || endRow <= firstRow;
    offsets = new int[empty ? 0 : rows * columns];
    packed = new double[offsets.length * Block.ROWS];
    for (int step = 0; step < offsets.length; step++) {
      int row = firstRow + step / columns;
      int column = firstColumn + step % columns;
      offsets[step] = row * stride + column;
      for (int r = 0; r < Block.ROWS; r++) {
        int dy = row - r;
        if (dy >= firstRow && dy < endRow) {
          packed[step * Block.ROWS + r] = kernel.at(dy, column);
        }
      }
    }
  }

  /** Adds the convolution of a map at {@code at} and the rows below to a tile. */
  void addTo(double[] tile, double[] map, int at) {
    Block.accumulate(tile, 0, packed, 0, offsets, 0, offsets.length, map, at);
  }
}
