package org.regionlens.engine.simd;

/**
 * A map less a constant, which changes no centred sum and keeps the digits.
 *
 * @param map [Gh,Gw], not modified
 * @param shift the constant
 */
record ShiftedMap(double[] map, double shift) {
  /** Cells from one that is looked at to the next; odd, so that all columns are met. */
  private static final int STEP = 499;

  /** A map less about its mean: that of some cells will do. */
  static ShiftedMap centred(double[] map) {
    double sum = 0;
    for (int i = 0; i < map.length; i += STEP) {
      sum += map[i];
    }
    return new ShiftedMap(map, sum / looks(map));
  }

  /**
   * Labels less the value, 0 or 1, that most of them have, if there is one: then products with most
   * of them are 0, and sums of whole numbers are exact. If half of the values are 0, centring the
   * sums later cancels at most one bit, by Cauchy and Schwarz.
   */
  static ShiftedMap ofLabels(double[] map) {
    int zeros = 0;
    int ones = 0;
    for (int i = 0; i < map.length; i += STEP) {
      zeros += map[i] == 0 ? 1 : 0;
      ones += map[i] == 1 ? 1 : 0;
    }
    int most = looks(map) / 2;
    return zeros < most && ones < most ? centred(map) : new ShiftedMap(map, ones > zeros ? 1 : 0);
  }

  private static int looks(double[] map) {
    return Math.ceilDiv(map.length, STEP);
  }

  double at(int cell) {
    return map[cell] - shift;
  }
}
