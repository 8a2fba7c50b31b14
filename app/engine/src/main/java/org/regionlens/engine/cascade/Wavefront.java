package org.regionlens.engine.cascade;

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

  /** What is done with the cells {@code [from, to)} of an inner row. */
  @FunctionalInterface
  interface Run {
    void accept(int row, int from, int to);
  }

  static Wavefront of(int height, int width) {
    return new Wavefront(height, width);
  }

  void forEach(Work work, Run run) {
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
          n -> tile(firstBand + n, step - firstBand - n, rows, columns, run));
    }
  }

  private static void tile(int band, int step, int rows, int columns, Run run) {
    int end = Math.min(rows, (band + 1) * TILE_ROWS);
    for (int i = band * TILE_ROWS; i < end; i++) {
      int from = Math.max(0, step * TILE_COLUMNS - i);
      int to = Math.min(columns, (step + 1) * TILE_COLUMNS - i);
      if (from < to) {
        run.accept(i + 1, from + 1, to + 1);
      }
    }
  }
}
