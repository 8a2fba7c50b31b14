package org.regionlens.engine.simd;

/**
 * {@code Σ_n a_n b_nᵀ} over many short vectors, [rows, columns], kept as tiles of the inner loop.
 * Mutable; for one thread.
 */
final class ProductSums {
  private final int rows;
  private final int stride;
  private final double[] tiles;

  /**
   * Sums of 0.
   *
   * @param rows length of a_n
   * @param columns length of b_n
   */
  ProductSums(int rows, int columns) {
    this.rows = Math.ceilDiv(rows, Block.ROWS) * Block.ROWS;
    this.stride = stride(columns);
    this.tiles = new double[this.rows * stride];
  }

  /** Places from one b_n to the next: whole vectors. */
  static int stride(int columns) {
    return Math.ceilDiv(columns, Block.COLUMNS) * Block.COLUMNS;
  }

  /** Where entry {@code k} of a_n lies among the weights of a batch. */
  static int weight(int k, int n, int batch) {
    return (k / Block.ROWS * batch + n) * Block.ROWS + k % Block.ROWS;
  }

  /**
   * Adds a batch.
   *
   * @param a laid out as {@link #weight} says
   * @param batch vectors that {@code a} has room for
   * @param b vectors one after the other, {@link #stride} places each, at {@code offsets}
   * @param count vectors to add
   */
  void add(double[] a, int batch, double[] b, int[] offsets, int count) {
    for (int row = 0; row < rows; row += Block.ROWS) {
      for (int column = 0; column < stride; column += Block.COLUMNS) {
        Block.accumulate(tiles, tileAt(row, column), a, row * batch, offsets, 0, count, b, column);
      }
    }
  }

  /** Adds other sums of the same size. */
  void add(ProductSums other) {
    for (int i = 0; i < tiles.length; i++) {
      tiles[i] += other.tiles[i];
    }
  }

  /** The sum at a row and column. */
  double at(int k, int l) {
    int tile = tileAt(k / Block.ROWS * Block.ROWS, l / Block.COLUMNS * Block.COLUMNS);
    return tiles[tile + k % Block.ROWS * Block.COLUMNS + l % Block.COLUMNS];
  }

  private int tileAt(int row, int column) {
    return row * stride + column * Block.ROWS;
  }
}
