package org.regionlens.desktop.report;

/**
 * How long the rest takes, by what was computed so far. Between two cases it counts down; a case
 * that takes longer than those before makes it grow again, so that it never stands still.
 *
 * @param computed cases computed so far, at least 1
 * @param rest cases still to come
 * @param atLast seconds from the start to the last case that was done
 */
record TimeLeft(int computed, int rest, double atLast) {

  /**
   * The seconds left.
   *
   * @param now seconds since the start
   */
  double at(double now) {
    double counted = atLast / computed * rest - (now - atLast);
    // As if the next case were done this moment.
    double slow = now / (computed + 1) * rest;
    return Math.max(counted, slow);
  }
}
