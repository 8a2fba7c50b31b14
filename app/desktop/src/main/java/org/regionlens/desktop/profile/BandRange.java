package org.regionlens.desktop.profile;

/**
 * Neighbouring bands.
 *
 * @param first number of the first
 * @param last number of the last, which is not smaller
 */
record BandRange(int first, int last) {

  static BandRange between(int one, int other) {
    return new BandRange(Math.min(one, other), Math.max(one, other));
  }
}
