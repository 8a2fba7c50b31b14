package org.regionlens.engine.cascade;

import java.util.function.Consumer;
import org.regionlens.engine.work.Work;

/**
 * The inner cells of a grid in an order in which each comes after its left neighbour and the three
 * above it, with work for several threads at once. Tiles are bands of rows, each row beginning one
 * cell farther left than the one above, so that a tile waits only for the tile on its left and the
 * one above: the tiles of one anti-diagonal do not wait for each other.
 *
 * @param height of the grid
 * @param width of the grid
 */
record Wavefront(int height, int width) {
  private static final int TILE_ROWS = 64;
  private static final int TILE_COLUMNS = 256;

  static Wavefront of(int height, int width) {
    return new Wavefront(height, width);
  }

  /**
   * Some cells of inner rows.
   *
   * @param firstRow ≥ 1
   * @param endRow the row after the last
   * @param begin where row 1 would begin, counted from the first inner column
   * @param columns inner columns of the grid
   */
  record Tile(int firstRow, int endRow, int begin, int columns) {

    /** The first column of a row. */
    int from(int row) {
      return 1 + Math.clamp(begin - row + 1L, 0, columns);
    }

    /** The column after the last of a row. */
    int to(int row) {
      return 1 + Math.clamp(begin + TILE_COLUMNS - row + 1L, 0, columns);
    }
  }

  void forEach(Work work, Consumer<Tile> task) {
    int rows = height - 2;
    int columns = width - 2;
    if (rows <= 0 || columns <= 0) {
      return;
    }
    int bands = (rows - 1) / TILE_ROWS + 1;
    int steps = (rows + columns - 2) / TILE_COLUMNS + 1;
    for (int diagonal = 0; diagonal < bands + steps - 1; diagonal++) {
      int firstBand = Math.max(0, diagonal - steps + 1);
      int lastBand = Math.min(bands - 1, diagonal);
      int step = diagonal;
      work.forEach(
          lastBand - firstBand + 1,
          n -> {
            int band = firstBand + n;
            int first = 1 + band * TILE_ROWS;
            int end = Math.min(rows + 1, first + TILE_ROWS);
            task.accept(new Tile(first, end, (step - band) * TILE_COLUMNS, columns));
          });
    }
  }
}
