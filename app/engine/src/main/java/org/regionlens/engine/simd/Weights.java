package org.regionlens.engine.simd;

import java.util.stream.IntStream;

/**
 * A matrix packed for the inner loop: the rows in groups of {@link Block#ROWS}, the columns of each
 * group one after the other; rows that are missing at the end are 0.
 */
final class Weights {
  private final int columns;
  private final double[] packed;

  /**
   * Packs {@code scale · A}.
   *
   * @param a [rows, columns] row-major, not modified
   */
  Weights(double[] a, int rows, int columns, double scale) {
    this.columns = columns;
    packed = new double[Math.ceilDiv(rows, Block.ROWS) * Block.ROWS * columns];
    for (int j = 0; j < rows; j++) {
      for (int k = 0; k < columns; k++) {
        int group = j / Block.ROWS * columns * Block.ROWS;
        packed[group + k * Block.ROWS + j % Block.ROWS] = scale * a[j * columns + k];
      }
    }
  }

  /** Whether the rows {@code row}, … of a group are all 0. */
  boolean isZero(int row) {
    int from = row * columns;
    return IntStream.range(from, from + Block.ROWS * columns).allMatch(i -> packed[i] == 0);
  }

  /**
   * Adds the rows {@code row}, … times a map to a tile.
   *
   * @param tile modified from {@code t} on
   * @param row first row, a multiple of {@link Block#ROWS}
   * @param from first column that is not 0 in all of these rows
   * @param offsets of each column in the map
   * @param at added to every offset
   */
  void multiply(double[] tile, int t, int row, int from, int[] offsets, double[] map, int at) {
    Block.accumulate(tile, t, packed, row * columns, offsets, from, columns, map, at);
  }
}
