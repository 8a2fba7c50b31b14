package org.regionlens.engine.cascade;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cascade.Border;
import org.regionlens.engine.work.Work;

/**
 * Some rows of a map with a cell more to all sides, which holds what the border's rule puts outside
 * of the grid; two buffers in turn. Used again for each strip; for one thread.
 */
final class DiffusionStrip {
  /** Columns are left out in groups of so many: lanes of the widest vectors. */
  private static final int GROUP = 8;

  private final int height;
  private final int width;
  private final Border border;
  private final boolean adjoint;
  private final int stride;
  private double[] values;
  private double[] others;
  private int low;
  private int end;

  /** The columns of each hop; all others are 0 and stay so. */
  private int left;

  private int right;

  /** In the adjoint of held borders: the frame, which takes from nobody and keeps what it has. */
  private final double[] frame;

  /**
   * @param adjoint of held borders; the others need none of their own
   * @param rows that it has room for
   */
  DiffusionStrip(int height, int width, Border border, boolean adjoint, int rows, Work work) {
    this.height = height;
    this.width = width;
    this.border = border;
    this.adjoint = adjoint;
    stride = width + 2;
    int size = (Math.min(rows, height) + 2) * stride;
    values = aroundCleared(work.plane(size));
    others = aroundCleared(work.plane(size));
    frame = adjoint ? work.plane(size) : new double[0];
  }

  /** The cells outside of the grid that nothing else is put into. */
  private double[] aroundCleared(double[] strip) {
    Arrays.fill(strip, 0, stride, 0);
    for (int row = stride; row < strip.length; row += stride) {
      strip[row] = 0;
      strip[row + stride - 1] = 0;
    }
    return strip;
  }

  /** Gives its arrays back; it is not used again. */
  void giveBack(Work work) {
    work.giveBack(values);
    work.giveBack(others);
    if (adjoint) {
      work.giveBack(frame);
    }
  }

  /** Fills in rows [first, end) of a map. */
  void load(double[] map, int first, int end) {
    low = first;
    this.end = end;
    left = 0;
    right = width;
    for (int i = first; i < end; i++) {
      System.arraycopy(map, i * width, values, at(i), width);
    }
  }

  /**
   * Leaves out the columns that so many hops leave 0.
   *
   * @return whether any is left to be computed
   */
  boolean narrow(int hops) {
    if (adjoint) {
      // Gradients are 0 nowhere.
      return true;
    }
    int from = width;
    int to = 0;
    for (int i = low; i < end; i++) {
      int row = at(i);
      int column = 0;
      while (column < from && values[row + column] == 0) {
        column++;
      }
      from = Math.min(from, column);
      column = width;
      while (column > to && values[row + column - 1] == 0) {
        column--;
      }
      to = Math.max(to, column);
    }
    if (from >= to) {
      left = 0;
      right = 0;
      return false;
    }
    // Whole vectors, as far as the grid reaches.
    left = Math.max(0, from - hops) / GROUP * GROUP;
    right = Math.min(width, Math.ceilDiv(to + hops, GROUP) * GROUP);
    for (int row = 0; row < others.length; row += stride) {
      others[row + left] = 0;
      others[row + 1 + right] = 0;
    }
    return true;
  }

  /** Puts 0 into the columns of some rows of a map that are left out. */
  void clearOthers(double[] target, int first, int stop) {
    for (int i = first; i < stop; i++) {
      Arrays.fill(target, i * width, i * width + left, 0);
      Arrays.fill(target, i * width + right, (i + 1) * width, 0);
    }
  }

  private int at(int row) {
    return (row - low + 1) * stride + 1;
  }

  /**
   * {@code x + rate · (A s − x)} of rows [begin, stop), s being what is held, or with the adjoint
   * of A. One row more on each side, where the grid has one, must be there.
   *
   * @param target where the rows go; null if they stay in the strip
   */
  void hop(
      CascadeRows rows, int begin, int stop, double[] x, double rate, double @Nullable [] target) {
    surround(begin, stop);
    double[] result = target == null ? others : target;
    int resultStride = target == null ? stride : width;
    int to = target == null ? at(begin) : begin * width;
    rows.hop(
        new CascadeRows.Part(values, at(begin) + left, stride),
        new CascadeRows.Part(x, begin * width + left, width),
        rate,
        new CascadeRows.Part(result, to + left, resultStride),
        stop - begin,
        right - left);
    for (int i = begin; border == Border.HOLD && i < stop; i++) {
      finishHeld(i, x, rate, result, to + (i - begin) * resultStride);
    }
    if (target == null) {
      others = values;
      values = result;
    }
  }

  /** Puts into the cells around the rows what the border's rule has there. */
  private void surround(int begin, int stop) {
    int first = Math.max(0, begin - 1);
    int last = Math.min(height, stop + 1) - 1;
    if (border == Border.HOLD) {
      for (int i = first; adjoint && i <= last; i++) {
        takeFrame(i);
      }
      if (adjoint && stop == height) {
        Arrays.fill(values, at(height) - 1, at(height) + width + 1, 0);
      }
      // Without the adjoint, frame cells are set afterwards, and what lies outside is not used.
      return;
    }
    for (int i = first; i <= last; i++) {
      int row = at(i);
      values[row - 1] = outside(row, -1, width);
      values[row + width] = outside(row, width, width);
    }
    if (begin == 0) {
      copyRow(-1);
    }
    if (stop == height) {
      copyRow(height);
    }
  }

  private double outside(int row, int index, int size) {
    return border == Border.ZERO ? 0 : values[row + source(index, size)];
  }

  private void copyRow(int outside) {
    int to = at(outside) - 1;
    if (border == Border.ZERO) {
      Arrays.fill(values, to, to + stride, 0);
    } else {
      System.arraycopy(values, at(source(outside, height)) - 1, values, to, stride);
    }
  }

  /** The index inside that one outside stands for, where edges are repeated or mirrored. */
  private int source(int index, int size) {
    int mirrored = index < 0 ? -index : 2 * (size - 1) - index;
    // An axis of one cell has nothing to mirror: the cell itself.
    return border == Border.REFLECT && size > 1 ? mirrored : Math.clamp(index, 0, size - 1);
  }

  /** Moves the frame's cells of a row out of the way. */
  private void takeFrame(int i) {
    int row = at(i);
    int step = isHeld(i) ? 1 : Math.max(1, width - 1);
    for (int j = 0; j < width; j += step) {
      frame[row + j] = values[row + j];
      values[row + j] = 0;
    }
  }

  /** Held cells keep what they were; in the adjoint also what their neighbours took from them. */
  private void finishHeld(int i, double[] x, double rate, double[] result, int to) {
    int step = isHeld(i) ? 1 : Math.max(1, width - 1);
    for (int j = 0; j < width; j += step) {
      if (adjoint) {
        result[to + j] += rate * frame[at(i) + j];
      } else {
        result[to + j] = x[i * width + j];
      }
    }
  }

  private boolean isHeld(int row) {
    return row == 0 || row == height - 1;
  }
}
