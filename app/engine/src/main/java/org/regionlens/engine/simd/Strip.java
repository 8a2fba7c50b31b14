package org.regionlens.engine.simd;

import java.util.Arrays;
import org.regionlens.engine.grid.KeptPoints;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * Some rows of one or two maps of a grid, less a constant, with room around them: whole vectors may
 * be read beyond every end, and find 0 there. The maps lie one behind the other in one array, so
 * that one list of offsets reaches both. Filled again for each strip; for one thread.
 */
final class Strip {
  /** Cells before a row that may be read: more than the largest displacement. */
  private static final int MARGIN = 16;

  /** Cells of a strip, about: what stays in the cache while it is passed over again and again. */
  private static final int CELLS = 1 << 14;

  private static final int FEWEST_ROWS = 16;
  private static final int MOST_ROWS = 64;

  final double[] values;
  final int stride;

  /** Places from a cell of the first map to the same cell of the second. */
  final int nextMap;

  private final WindowGrid grid;
  private final int capacity;
  private int firstRow;

  /**
   * Room for the largest strip of {@link #cut} and the rows around it.
   *
   * @param maps how many maps
   * @param more rows around the strip
   */
  Strip(WindowGrid grid, int maps, int more, Work work) {
    this.grid = grid;
    stride = stride(grid.width());
    nextMap = nextMap(grid, more);
    capacity = nextMap / stride;
    values = work.plane(maps * nextMap);
    for (int row = 0; row < values.length; row += stride) {
      Arrays.fill(values, row, row + MARGIN, 0);
      Arrays.fill(values, row + MARGIN + grid.width(), row + stride, 0);
    }
  }

  /** Gives its array back; it is not used again. */
  void giveBack(Work work) {
    work.giveBack(values);
  }

  /** Places from map to map in a strip with {@code more} rows around it. */
  static int nextMap(WindowGrid grid, int more) {
    return (Math.min(rows(grid.width()), grid.height()) + more) * stride(grid.width());
  }

  /** Cells from row to row in the strips of a map of this width. */
  static int stride(int width) {
    return 2 * MARGIN + Math.ceilDiv(width, Block.COLUMNS) * Block.COLUMNS;
  }

  /** Cuts the rows of a map of this width. All strips but the last have whole tiles of rows. */
  static Strips cut(int rows, int width) {
    return new Strips(rows, rows(width));
  }

  private static int rows(int width) {
    int rows = CELLS / width;
    return Math.clamp(rows - rows % Block.ROWS, FEWEST_ROWS, MOST_ROWS);
  }

  /** Fills in rows [first, end) of a map, 0 where these lie outside the grid. */
  void load(int index, ShiftedMap map, int first, int end) {
    firstRow = first;
    int width = grid.width();
    for (int i = first; i < end; i++) {
      int to = at(i, 0) + index * nextMap;
      if (i < 0 || i >= grid.height()) {
        Arrays.fill(values, to, to + width, 0);
      } else {
        copy(map, i * width, width, to);
      }
    }
  }

  /**
   * Fills in a map on the cells {@code (i, j + column)} of the kept points (i, j), 0 elsewhere: the
   * entry in the first row of each window, at {@code column}.
   */
  void loadMasked(ShiftedMap map, int column, int first, int end) {
    firstRow = first;
    KeptPoints points = grid.points();
    for (int i = first; i < end; i++) {
      int row = at(i, 0);
      int done = 0;
      if (i >= 0 && i < points.height()) {
        for (int run = points.firstRun(i); run < points.endRun(i); run++) {
          int from = points.runBegin(run) + column;
          int to = points.runEnd(run) + column;
          Arrays.fill(values, row + done, row + from, 0);
          copy(map, i * grid.width() + from, to - from, row + from);
          done = to;
        }
      }
      Arrays.fill(values, row + done, row + grid.width(), 0);
    }
  }

  /** Where a cell of the first map lies in {@link #values}. */
  int at(int row, int column) {
    return (row - firstRow) * stride + MARGIN + column;
  }

  /**
   * For each row that has room and each block of {@link Block#COLUMNS} columns, the one value that
   * all cells of the first map have from {@code before} columns before the block to {@code after}
   * columns behind it, as far as they lie in the grid; NaN where they differ.
   */
  void constants(int before, int after, double[] result) {
    int width = grid.width();
    int blocks = Math.ceilDiv(width, Block.COLUMNS);
    for (int row = 0; row < capacity; row++) {
      int start = row * stride + MARGIN;
      for (int block = 0; block < blocks; block++) {
        int column = block * Block.COLUMNS;
        int first = start + Math.max(0, column - before);
        int end = start + Math.min(width, column + Block.COLUMNS + after);
        double value = values[first];
        result[row * blocks + block] = Rows.areAll(values, first, end, value) ? value : Double.NaN;
      }
    }
  }

  /** Room for {@link #constants}. */
  double[] roomForConstants() {
    return new double[capacity * Math.ceilDiv(grid.width(), Block.COLUMNS)];
  }

  private void copy(ShiftedMap map, int from, int length, int to) {
    Rows.subtract(map.map(), from, map.shift(), values, to, length);
  }
}
