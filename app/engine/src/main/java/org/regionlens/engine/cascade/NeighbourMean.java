package org.regionlens.engine.cascade;

import org.regionlens.engine.Cascade.Border;

/**
 * A, the mean of the 8 neighbours of every cell, or its adjoint, a row at a time: sums across each
 * row, then of three rows of these, less the cell itself. The sums of the last rows are kept, so
 * that rows must come in order. For one thread.
 */
final class NeighbourMean {
  private static final int OUTSIDE = -1;

  /** More than the three rows that a hop adds up; a power of two. */
  private static final int KEPT = 4;

  private final int height;
  private final int width;
  private final Border border;
  private final boolean adjoint;
  private final CascadeRows rows;
  private final double[][] sums;
  private final double[] zeros;
  private final double[] more;

  /** Held ends of the kept rows: they take from nobody, and are taken out of the adjoint's sums. */
  private final double[] left = new double[KEPT];

  private final double[] right = new double[KEPT];

  NeighbourMean(int height, int width, Border border, boolean adjoint, CascadeRows rows) {
    this.height = height;
    this.width = width;
    this.border = border;
    this.adjoint = adjoint;
    this.rows = rows;
    sums = new double[KEPT][width];
    zeros = new double[width];
    more = new double[width];
  }

  /**
   * Sums across row {@code i}.
   *
   * @param s holds the row from {@code at} on; its held ends may be set to 0
   */
  void sum(double[] s, int at, int i) {
    double[] sum = sums[i % KEPT];
    int last = width - 1;
    if (adjoint && border == Border.HOLD) {
      if (isHeld(i)) {
        System.arraycopy(zeros, 0, sum, 0, width);
        return;
      }
      left[i % KEPT] = s[at];
      right[i % KEPT] = s[at + last];
      s[at] = 0;
      s[at + last] = 0;
    }
    rows.across(s, at, sum);
    int before = source(-1, width);
    int after = source(width, width);
    if (adjoint) {
      sum[before == OUTSIDE ? 0 : before] += before == OUTSIDE ? 0 : s[at];
      sum[after == OUTSIDE ? 0 : after] += after == OUTSIDE ? 0 : s[at + last];
    } else {
      sum[0] += before == OUTSIDE ? 0 : s[at + before];
      sum[last] += after == OUTSIDE ? 0 : s[at + after];
    }
  }

  /**
   * {@code target = x + rate · (A s − x)} on row {@code i}, once the rows around it are summed.
   *
   * @param sAt where the row begins in s
   * @param xAt where it begins in x
   * @param to where it begins in target, which may be s
   */
  void hop(int i, double[] s, int sAt, double[] x, int xAt, double rate, double[] target, int to) {
    boolean holds = border == Border.HOLD;
    double[] own = sums[i % KEPT];
    double[] above = adjoint ? givenBack(i, i - 1, -1) : taken(i - 1);
    double[] below = adjoint ? givenBack(i, i + 1, height) : taken(i + 1);
    if (holds && isHeld(i)) {
      for (int j = 0; j < width; j++) {
        double kept = adjoint ? (above[j] + own[j] + below[j]) * 0.125 + s[sAt + j] : x[xAt + j];
        target[to + j] = x[xAt + j] + rate * (kept - x[xAt + j]);
      }
      return;
    }
    rows.hop(above, own, below, s, sAt, x, xAt, rate, target, to);
    if (holds) {
      finishEnd(above, own, below, 0, left[i % KEPT], x[xAt], rate, target, to);
      finishEnd(
          above, own, below, width - 1, right[i % KEPT], x[xAt + width - 1], rate, target, to);
    }
  }

  /** A held end of a row: what it was, and in the adjoint what its neighbours took. */
  private void finishEnd(
      double[] above,
      double[] own,
      double[] below,
      int j,
      double held,
      double x,
      double rate,
      double[] target,
      int to) {
    double kept = adjoint ? (above[j] + own[j] + below[j]) * 0.125 + held : x;
    target[to + j] = x + rate * (kept - x);
  }

  /** Sums across the row that stands for row {@code i}, in the grid or out of it. */
  private double[] taken(int i) {
    int source = source(i, height);
    return source == OUTSIDE ? zeros : sums[source % KEPT];
  }

  /**
   * Sums across a row beside row {@code i}, and across the row at the border whose neighbour
   * outside row {@code i} stands for.
   *
   * @param neighbour i − 1 or i + 1
   * @param outside −1 or Gh
   */
  private double[] givenBack(int i, int neighbour, int outside) {
    boolean inside = neighbour >= 0 && neighbour < height;
    double[] beside = inside ? sums[neighbour % KEPT] : zeros;
    if (source(outside, height) != i) {
      return beside;
    }
    double[] edge = sums[(outside < 0 ? 0 : height - 1) % KEPT];
    if (!inside) {
      return edge;
    }
    double[] both = outside < 0 ? more : new double[width];
    for (int j = 0; j < width; j++) {
      both[j] = beside[j] + edge[j];
    }
    return both;
  }

  /** Whether all of a row stays as it is. */
  private boolean isHeld(int row) {
    return border == Border.HOLD && (row == 0 || row == height - 1);
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
