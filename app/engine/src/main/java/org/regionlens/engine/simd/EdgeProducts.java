package org.regionlens.engine.simd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.kernel.WindowGrid;

/**
 * Sums over all windows along an edge of the grid, each a cell further than the one before. A pair
 * of entries that lies a cell further along the edge therefore sums the products of the next
 * windows: the same, but for the first and the last. Only pairs with an entry in the first row
 * across the edge are summed window by window, R³ products each instead of R⁴.
 *
 * <p>Entries are counted along the edge first: {@code u·R + v}, u along it and v across.
 */
final class EdgeProducts implements PairSums {
  private final int radius;
  private final int size;

  /** How many windows. */
  private final int count;

  private final int sign;

  /** By the entry's number in the window, its number along the edge. */
  private final int[] entries;

  private final double[] ownSums;
  private final double[] crossSums;
  private final double[] sums;

  private EdgeProducts(
      int radius, int count, int sign, boolean down, double[] own, double @Nullable [] other) {
    this.radius = radius;
    this.count = count;
    this.sign = sign;
    size = radius * radius;
    entries = new int[size];
    Arrays.setAll(entries, k -> down ? k : k % radius * radius + k / radius);
    ownSums = new double[size * size];
    crossSums = new double[other == null ? 0 : size * size];
    sums = new double[size];
    add(own, own, ownSums, size, 1);
    mirror(ownSums);
    if (other != null) {
      add(other, own, crossSums, size, 1);
      add(own, other, crossSums, 1, size);
    }
    addSums(own);
  }

  /** The windows whose first column is {@code column}, from the top row to the last. */
  static EdgeProducts ofColumn(
      WindowGrid grid, int column, int sign, ShiftedMap own, @Nullable ShiftedMap other) {
    return new EdgeProducts(
        grid.radius(),
        grid.pointHeight(),
        sign,
        true,
        band(grid, own, column, true),
        other == null ? null : band(grid, other, column, true));
  }

  /** The windows whose first row is {@code row}, from the first column to the last. */
  static EdgeProducts ofRow(
      WindowGrid grid, int row, int sign, ShiftedMap own, @Nullable ShiftedMap other) {
    return new EdgeProducts(
        grid.radius(),
        grid.pointWidth(),
        sign,
        false,
        band(grid, own, row, false),
        other == null ? null : band(grid, other, row, false));
  }

  /**
   * The cells that the windows and the one behind the last hold, R by R across the edge, so that
   * window n begins at n·R; 0 outside the grid, and room to read whole tiles.
   */
  private static double[] band(WindowGrid grid, ShiftedMap map, int first, boolean down) {
    int radius = grid.radius();
    int length = down ? grid.height() : grid.width();
    int across = Math.min(radius, (down ? grid.width() : grid.height()) - first);
    double[] cells = new double[length * radius + radius + ProductSums.stride(grid.windowSize())];
    for (int u = 0; u < length; u++) {
      for (int v = 0; v < across; v++) {
        int cell = down ? u * grid.width() + first + v : (first + v) * grid.width() + u;
        cells[u * radius + v] = map.at(cell);
      }
    }
    return cells;
  }

  /**
   * {@code target[rowStride·k + columnStride·l] = Σ_n s x_n[k] y_n[l]} for all k that do not lie
   * further along the edge than l.
   */
  private void add(double[] x, double[] y, double[] target, int rowStride, int columnStride) {
    double[] weights = new double[ProductSums.weight(radius + Block.ROWS, 0, count)];
    int[] windows = new int[count];
    for (int n = 0; n < count; n++) {
      windows[n] = n * radius;
      for (int v = 0; v < radius; v++) {
        weights[ProductSums.weight(v, n, count)] = sign * x[n * radius + v];
      }
    }
    ProductSums first = new ProductSums(radius, size);
    first.add(weights, count, y, windows, count);
    int behind = count * radius;
    for (int k = 0; k < size; k++) {
      for (int l = k - k % radius; l < size; l++) {
        int at = rowStride * k + columnStride * l;
        if (k < radius) {
          target[at] = first.at(k, l);
        } else {
          int i = k - radius;
          int j = l - radius;
          double step = x[behind + i] * y[behind + j] - x[i] * y[j];
          target[at] = target[at - radius * (rowStride + columnStride)] + sign * step;
        }
      }
    }
  }

  /** Fills in the pairs whose first entry lies further along the edge. */
  private void mirror(double[] symmetric) {
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < k; l++) {
        symmetric[k * size + l] = symmetric[l * size + k];
      }
    }
  }

  private void addSums(double[] own) {
    for (int n = 0; n < count; n++) {
      for (int v = 0; v < radius; v++) {
        sums[v] += sign * own[n * radius + v];
      }
    }
    for (int k = radius; k < size; k++) {
      int i = k - radius;
      sums[k] = sums[i] + sign * (own[count * radius + i] - own[i]);
    }
  }

  /** Adds the sums over the windows of another edge along the same axis. */
  void add(EdgeProducts more) {
    add(ownSums, more.ownSums);
    add(crossSums, more.crossSums);
    add(sums, more.sums);
  }

  private static void add(double[] target, double[] values) {
    for (int i = 0; i < target.length; i++) {
      target[i] += values[i];
    }
  }

  @Override
  public double own(int k, int l) {
    return ownSums[entries[k] * size + entries[l]];
  }

  @Override
  public double cross(int k, int l) {
    return crossSums[entries[k] * size + entries[l]];
  }

  @Override
  public double sum(int k) {
    return sums[entries[k]];
  }
}
