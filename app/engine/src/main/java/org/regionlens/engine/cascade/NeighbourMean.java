package org.regionlens.engine.cascade;

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
   * @param row buffers
   * @param target of W numbers
   */
  void applyRow(double[] x, int i, RowBuffers row, double[] target) {
    System.arraycopy(x, i * width, row.own, 0, width);
    if (isHeld(i)) {
      System.arraycopy(row.own, 0, target, 0, width);
      return;
    }
    row.clear();
    row.add(x, i * width);
    addRow(x, source(i - 1, height), row);
    addRow(x, source(i + 1, height), row);
    int left = source(-1, width);
    int right = source(width, width);
    row.neighbours(
        left == OUTSIDE ? 0 : row.sum[left], right == OUTSIDE ? 0 : row.sum[right], target);
    subtractOwn(row, target);
    if (border == Border.HOLD) {
      target[0] = row.own[0];
      target[width - 1] = row.own[width - 1];
    }
  }

  /**
   * Row {@code i} of Aᵀ z: what the cells around it take from it.
   *
   * @param row buffers
   * @param target of W numbers
   */
  void adjointRow(double[] z, int i, RowBuffers row, double[] target) {
    System.arraycopy(z, i * width, row.own, 0, width);
    row.clear();
    // A held cell takes from nobody: its row of A is that of the identity.
    addRow(z, isHeld(i) ? OUTSIDE : i, row);
    addRow(z, takingRow(i - 1), row);
    addRow(z, takingRow(i + 1), row);
    addRow(z, source(-1, height) == i ? 0 : OUTSIDE, row);
    addRow(z, source(height, height) == i ? height - 1 : OUTSIDE, row);
    if (border == Border.HOLD) {
      row.sum[0] = 0;
      row.sum[width - 1] = 0;
    }
    row.neighbours(0, 0, target);
    int left = source(-1, width);
    int right = source(width, width);
    if (left != OUTSIDE) {
      target[left] += row.sum[0];
    }
    if (right != OUTSIDE) {
      target[right] += row.sum[width - 1];
    }
    if (border == Border.HOLD) {
      finishHeldRow(row, isHeld(i), target);
    } else {
      subtractOwn(row, target);
    }
  }

  private void subtractOwn(RowBuffers row, double[] target) {
    double[] own = row.own;
    for (int j = 0; j < own.length; j++) {
      target[j] = (target[j] - own[j]) * 0.125;
    }
  }

  /** Held cells keep what they had beside what their neighbours took; they were not in the sum. */
  private void finishHeldRow(RowBuffers row, boolean whole, double[] target) {
    double first = target[0] * 0.125 + row.own[0];
    double last = target[width - 1] * 0.125 + row.own[width - 1];
    if (whole) {
      double[] own = row.own;
      for (int j = 0; j < own.length; j++) {
        target[j] = target[j] * 0.125 + own[j];
      }
    } else {
      subtractOwn(row, target);
    }
    target[0] = first;
    target[width - 1] = last;
  }

  /** Whether all of a row stays as it is. */
  private boolean isHeld(int row) {
    return border == Border.HOLD && (row == 0 || row == height - 1);
  }

  /** The row itself if its cells take from their neighbours, else OUTSIDE. */
  private int takingRow(int row) {
    return row < 0 || row >= height || isHeld(row) ? OUTSIDE : row;
  }

  private void addRow(double[] x, int i, RowBuffers row) {
    if (i != OUTSIDE) {
      row.add(x, i * width);
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
