package org.regionlens.engine.simd;

import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Work;

/**
 * A map less a constant, which changes no centred sum and keeps the digits.
 *
 * @param map [Gh,Gw], not modified
 * @param shift the constant
 */
record ShiftedMap(double[] map, double shift) {

  /** A map of a grid less its mean. */
  static ShiftedMap centred(WindowGrid grid, double[] map, Work work) {
    int width = grid.width();
    double sum =
        Strip.cut(grid.height(), width)
            .sum(work, (from, to) -> Rows.sum(map, from * width, to * width));
    return new ShiftedMap(map, sum / map.length);
  }

  double at(int cell) {
    return map[cell] - shift;
  }
}
