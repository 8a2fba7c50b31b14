package org.regionlens.engine.simd;

import org.jspecify.annotations.Nullable;
import org.regionlens.engine.kernel.WindowGrid;

/**
 * Sums of signed outer products of single windows: {@code Σ s a aᵀ}, {@code Σ s b aᵀ} and {@code Σ
 * s a}. Windows are gathered into batches. Entries that lie outside the grid count as 0. Mutable;
 * for one thread.
 */
final class WindowProducts implements PairSums {
  /** Windows a batch. */
  private static final int BATCH = 64;

  private final WindowGrid grid;
  private final ShiftedMap own;
  private final @Nullable ShiftedMap other;
  private final int size;
  private final int stride;
  private final int[] offsets = new int[BATCH];
  private final double[] windows;
  private final double[] ownWeights;
  private final double[] otherWeights;
  private final ProductSums ownSums;
  private final ProductSums otherSums;
  private int count;
  private boolean anyOther;

  /**
   * Sums of 0.
   *
   * @param own a
   * @param other b; null if there is none
   */
  WindowProducts(WindowGrid grid, ShiftedMap own, @Nullable ShiftedMap other) {
    this.grid = grid;
    this.own = own;
    this.other = other;
    size = grid.windowSize();
    // One more column holds ones: products with it are the sums of the windows themselves.
    stride = ProductSums.stride(size + 1);
    windows = new double[BATCH * stride];
    for (int n = 0; n < BATCH; n++) {
      offsets[n] = n * stride;
      windows[n * stride + size] = 1;
    }
    ownWeights = new double[ProductSums.weight(size + Block.ROWS, 0, BATCH)];
    otherWeights = new double[other == null ? 0 : ownWeights.length];
    ownSums = new ProductSums(size, size + 1);
    otherSums = new ProductSums(other == null ? 0 : size, size);
  }

  /** Adds a window by its first cell, times a sign. */
  void add(int row, int column, int sign) {
    boolean anyOwn = false;
    int k = 0;
    // Rows and columns are counted: no entry needs a division by R.
    for (int i = row; i < row + grid.radius(); i++) {
      boolean rowInside = i < grid.height();
      for (int j = column; j < column + grid.radius(); j++, k++) {
        boolean inside = rowInside && j < grid.width();
        int cell = i * grid.width() + j;
        int weight = ProductSums.weight(k, count, BATCH);
        double value = inside ? own.at(cell) : 0;
        anyOwn |= value != 0;
        windows[count * stride + k] = value;
        ownWeights[weight] = sign * value;
        if (other != null) {
          double otherValue = inside ? sign * other.at(cell) : 0;
          anyOther |= otherValue != 0;
          otherWeights[weight] = otherValue;
        }
      }
    }
    // A window of zeros adds nothing: the next one takes its place.
    count += anyOwn ? 1 : 0;
    if (count == BATCH) {
      flush();
    }
  }

  /** Brings the windows of the last batch into the sums. */
  void flush() {
    ownSums.add(ownWeights, BATCH, windows, offsets, count);
    if (anyOther) {
      otherSums.add(otherWeights, BATCH, windows, offsets, count);
    }
    count = 0;
    anyOther = false;
  }

  /** Adds the sums of another, which has been flushed. */
  void addAll(WindowProducts more) {
    ownSums.add(more.ownSums);
    otherSums.add(more.otherSums);
  }

  @Override
  public double own(int k, int l) {
    return ownSums.at(k, l);
  }

  @Override
  public double cross(int k, int l) {
    return otherSums.at(k, l);
  }

  @Override
  public double sum(int k) {
    return ownSums.at(k, size);
  }
}
