package org.regionlens.engine.simd;

import org.regionlens.engine.grid.KeptPoints;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Strips;

/**
 * Some rows of a map, less a constant, with room around them: whole vectors may be read beyond
 * every end, and find 0 there.
 */
final class Strip {
  /** Cells before a row that may be read: more than the largest displacement. */
  private static final int MARGIN = 16;

  /** Cells of a strip, about: what stays in the cache while it is passed over again and again. */
  private static final int CELLS = 1 << 15;

  private static final int FEWEST_ROWS = 16;
  private static final int MOST_ROWS = 64;

  final double[] values;
  final int stride;
  private final int firstRow;

  private Strip(int firstRow, int endRow, int width) {
    this.firstRow = firstRow;
    this.stride = 2 * MARGIN + Math.ceilDiv(width, Block.COLUMNS) * Block.COLUMNS;
    this.values = new double[(endRow - firstRow) * stride];
  }

  /** Cuts the rows of a map of this width. All strips but the last have whole tiles of rows. */
  static Strips cut(int rows, int width) {
    int perStrip = CELLS / width;
    return new Strips(rows, Math.clamp(perStrip - perStrip % Block.ROWS, FEWEST_ROWS, MOST_ROWS));
  }

  /** Rows [firstRow, endRow) of a map of the grid, 0 where these lie outside. */
  static Strip of(WindowGrid grid, ShiftedMap map, int firstRow, int endRow) {
    Strip strip = new Strip(firstRow, endRow, grid.width());
    for (int i = Math.max(0, firstRow); i < Math.min(grid.height(), endRow); i++) {
      strip.copy(map, i * grid.width(), grid.width(), strip.at(i, 0));
    }
    return strip;
  }

  /**
   * A map on the cells {@code (i, j + column)} of the kept points (i, j), 0 elsewhere: the entry in
   * the first row of each window, at {@code column}.
   */
  static Strip masked(WindowGrid grid, ShiftedMap map, int column, int firstRow, int endRow) {
    Strip strip = new Strip(firstRow, endRow, grid.width());
    KeptPoints points = grid.points();
    int width = points.width();
    for (int i = Math.max(0, firstRow); i < Math.min(points.height(), endRow); i++) {
      int to = strip.at(i, column);
      strip.copy(map, i * grid.width() + column, width, to);
      if (!points.isComplete()) {
        for (int j = 0; j < width; j++) {
          if (!points.isKept(i * width + j)) {
            strip.values[to + j] = 0;
          }
        }
      }
    }
    return strip;
  }

  /** Where a cell of the map lies in {@link #values}. */
  int at(int row, int column) {
    return (row - firstRow) * stride + MARGIN + column;
  }

  /**
   * For each row of the strip and each block of {@link Block#COLUMNS} columns, the one value that
   * all cells have from {@code before} columns before the block to {@code after} columns behind it,
   * as far as they lie in the map; NaN where they differ.
   *
   * @param width of the map
   */
  double[] constants(int width, int before, int after) {
    int blocks = Math.ceilDiv(width, Block.COLUMNS);
    double[] result = new double[values.length / stride * blocks];
    for (int i = 0; i < result.length; i++) {
      int column = i % blocks * Block.COLUMNS;
      int row = i / blocks * stride + MARGIN;
      int end = row + Math.min(width, column + Block.COLUMNS + after);
      int x = row + Math.max(0, column - before);
      double value = values[x];
      while (x < end && values[x] == value) {
        x++;
      }
      result[i] = x == end ? value : Double.NaN;
    }
    return result;
  }

  private void copy(ShiftedMap map, int from, int length, int to) {
    double[] source = map.map();
    double shift = map.shift();
    for (int x = 0; x < length; x++) {
      values[to + x] = source[from + x] - shift;
    }
  }
}
