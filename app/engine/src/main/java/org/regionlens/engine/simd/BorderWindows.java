package org.regionlens.engine.simd;

import org.regionlens.engine.grid.KeptPoints;

/**
 * The windows at which the kept points begin or end along an axis. Moving every kept window by a
 * cell takes away the windows at which a stretch begins (sign −1) and adds those at which it has
 * just ended (+1), whatever lies between.
 */
final class BorderWindows {
  private final KeptPoints points;

  BorderWindows(KeptPoints points) {
    this.points = points;
  }

  /** Takes a border window: row and column of its first cell, and its sign. */
  @FunctionalInterface
  interface Taker {
    void take(int row, int column, int sign);
  }

  /** Stretches along point row {@code i}, 0 ≤ i &lt; Ph; columns run up to and including Pw. */
  void alongRow(int i, Taker taker) {
    int width = points.width();
    boolean before = false;
    for (int j = 0; j <= width; j++) {
      if (points.isComplete() && j > 0) {
        j = width;
      }
      boolean here = j < width && points.isKept(i * width + j);
      if (here != before) {
        taker.take(i, j, here ? -1 : 1);
      }
      before = here;
    }
  }

  /** Stretches down the columns that begin or end at row {@code i}, 0 ≤ i ≤ Ph. */
  void atRow(int i, Taker taker) {
    int width = points.width();
    boolean inner = i > 0 && i < points.height();
    if (inner && points.isComplete()) {
      return;
    }
    for (int j = 0; j < width; j++) {
      boolean before = i > 0 && points.isKept((i - 1) * width + j);
      boolean here = i < points.height() && points.isKept(i * width + j);
      if (here != before) {
        taker.take(i, j, here ? -1 : 1);
      }
    }
  }
}
