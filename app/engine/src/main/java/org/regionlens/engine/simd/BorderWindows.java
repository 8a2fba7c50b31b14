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
    for (int run = points.firstRun(i); run < points.endRun(i); run++) {
      taker.take(i, points.runBegin(run), -1);
      taker.take(i, points.runEnd(run), 1);
    }
  }

  /** Stretches down the columns that begin or end at row {@code i}, 0 ≤ i ≤ Ph. */
  void atRow(int i, Taker taker) {
    if (points.isComplete() && i > 0 && i < points.height()) {
      return;
    }
    // Both rows' runs, walked together from bound to bound.
    int above = i > 0 ? points.firstRun(i - 1) : 0;
    int aboveEnd = i > 0 ? points.endRun(i - 1) : 0;
    int here = i < points.height() ? points.firstRun(i) : 0;
    int hereEnd = i < points.height() ? points.endRun(i) : 0;
    int column = 0;
    while (above < aboveEnd || here < hereEnd) {
      boolean inAbove = above < aboveEnd && points.runBegin(above) <= column;
      boolean inHere = here < hereEnd && points.runBegin(here) <= column;
      int next = Math.min(bound(above, aboveEnd, inAbove), bound(here, hereEnd, inHere));
      if (inAbove != inHere) {
        for (int j = column; j < next; j++) {
          taker.take(i, j, inHere ? -1 : 1);
        }
      }
      column = next;
      above += inAbove && points.runEnd(above) == next ? 1 : 0;
      here += inHere && points.runEnd(here) == next ? 1 : 0;
    }
  }

  /** Where a run ends, or, from before it, begins. */
  private int bound(int run, int end, boolean inside) {
    return run == end ? points.width() : inside ? points.runEnd(run) : points.runBegin(run);
  }
}
