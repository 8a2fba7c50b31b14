package org.regionlens.engine.cascade;

import java.util.Arrays;
import org.regionlens.engine.Cascade.Border;

/**
 * A, the mean of the 8 neighbours of every cell, and its adjoint, a row at a time: three rows are
 * added, then three columns of the sum, less the cell itself. Holds no map; safe for many threads.
 */
final class NeighbourMean {
  private static final int OUTSIDE = -1;

  private final int height;
  private final int width;
  private final Border border;

  NeighbourMean(int height, int width, Border border) {
    this.height = height;
    this.width = width;
    this.border = border;
  }

  /**
   * Row {@code i} of A x.
   *
   * @param columns a buffer of W + 2 numbers
   * @param target of W numbers
   */
  void applyRow(double[] x, int i, double[] columns, double[] target) {
    int row = i * width;
    if (isHeld(i)) {
      System.arraycopy(x, row, target, 0, width);
      return;
    }
    sumRows(x, i, source(i - 1, height), source(i + 1, height), columns);
    int left = source(-1, width);
    int right = source(width, width);
    columns[0] = left == OUTSIDE ? 0 : columns[left + 1];
    columns[width + 1] = right == OUTSIDE ? 0 : columns[right + 1];
    for (int j = 0; j < width; j++) {
      target[j] = (columns[j] + columns[j + 1] + columns[j + 2] - x[row + j]) * 0.125;
    }
    if (border == Border.HOLD) {
      target[0] = x[row];
      target[width - 1] = x[row + width - 1];
    }
  }

  /**
   * Row {@code i} of Aᵀ z: what the cells around it take from it.
   *
   * @param columns a buffer of W + 2 numbers
   * @param target of W numbers
   */
  void adjointRow(double[] z, int i, double[] columns, double[] target) {
    int row = i * width;
    // A held cell takes from nobody: its row of A is that of the identity.
    sumRows(z, isHeld(i) ? OUTSIDE : i, takingRow(i - 1), takingRow(i + 1), columns);
    addIfMirrored(z, i, columns);
    if (border == Border.HOLD) {
      columns[1] = 0;
      columns[width] = 0;
    }
    columns[0] = 0;
    columns[width + 1] = 0;
    for (int j = 0; j < width; j++) {
      target[j] = columns[j] + columns[j + 1] + columns[j + 2];
    }
    int left = source(-1, width);
    int right = source(width, width);
    if (left != OUTSIDE) {
      target[left] += columns[1];
    }
    if (right != OUTSIDE) {
      target[right] += columns[width];
    }
    if (border == Border.HOLD) {
      finishHeldRow(z, i, target);
      return;
    }
    for (int j = 0; j < width; j++) {
      target[j] = (target[j] - z[row + j]) * 0.125;
    }
  }

  private void finishHeldRow(double[] z, int i, double[] target) {
    int row = i * width;
    for (int j = 0; j < width; j++) {
      boolean held = isHeld(i) || j == 0 || j == width - 1;
      target[j] = held ? target[j] * 0.125 + z[row + j] : (target[j] - z[row + j]) * 0.125;
    }
  }

  /** Whether all of a row stays as it is. */
  private boolean isHeld(int row) {
    return border == Border.HOLD && (row == 0 || row == height - 1);
  }

  /** The row itself if its cells take from their neighbours, else OUTSIDE. */
  private int takingRow(int row) {
    return row < 0 || row >= height || isHeld(row) ? OUTSIDE : row;
  }

  /** The outermost rows take once more from the row that lies, mirrored, behind them. */
  private void addIfMirrored(double[] z, int i, double[] columns) {
    if (source(-1, height) == i) {
      addRow(z, 0, columns);
    }
    if (source(height, height) == i) {
      addRow(z, height - 1, columns);
    }
  }

  /** columns[1 …] = the sum of up to three rows. */
  private void sumRows(double[] x, int middle, int above, int below, double[] columns) {
    if (middle != OUTSIDE && above != OUTSIDE && below != OUTSIDE) {
      int m = middle * width;
      int a = above * width;
      int b = below * width;
      for (int j = 0; j < width; j++) {
        columns[j + 1] = x[a + j] + x[m + j] + x[b + j];
      }
      return;
    }
    Arrays.fill(columns, 0);
    addRow(x, above, columns);
    addRow(x, middle, columns);
    addRow(x, below, columns);
  }

  private void addRow(double[] x, int row, double[] columns) {
    if (row == OUTSIDE) {
      return;
    }
    int from = row * width;
    for (int j = 0; j < width; j++) {
      columns[j + 1] += x[from + j];
    }
  }

  /** Where a neighbour's index along an axis of {@code size} cells really lies, or OUTSIDE. */
  private int source(int index, int size) {
    if (index >= 0 && index < size) {
      return index;
    }
    return switch (border) {
      case HOLD, ZERO -> OUTSIDE;
      case REPLICATE -> Math.clamp(index, 0, size - 1);
      // An axis of one cell has nothing to mirror: the cell itself.
      case REFLECT -> size == 1 ? 0 : index < 0 ? -index : 2 * (size - 1) - index;
    };
  }
}
