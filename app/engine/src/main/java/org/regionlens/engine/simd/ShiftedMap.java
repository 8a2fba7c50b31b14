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
    int rows = Strip.rows(grid.width());
    double[] parts = new double[Math.ceilDiv(grid.height(), rows)];
    work.forEach(
        parts.length,
        s -> {
          int end = Math.min(grid.height(), (s + 1) * rows);
          parts[s] = Rows.sum(map, s * rows * grid.width(), end * grid.width());
        });
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return new ShiftedMap(map, sum / map.length);
  }

  double at(int cell) {
    return map[cell] - shift;
  }
}
