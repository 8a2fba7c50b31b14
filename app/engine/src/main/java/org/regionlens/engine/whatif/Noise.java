package org.regionlens.engine.whatif;

/**
 * Standard normal numbers that depend on seed, channel and pixel alone: SplitMix64 (Steele, Lea and
 * Flood, OOPSLA 2014) as a counter, and the Box–Muller transform.
 */
final class Noise {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private Noise() {}

  static double gaussian(long seed, int channel, int pixel) {
    long counter = 2 * (((long) channel << 32) + pixel);
    double first = uniform(seed, counter);
    double second = uniform(seed, counter + 1);
    return Math.sqrt(-2 * Math.log(first)) * Math.cos(2 * Math.PI * second);
  }

  /** In (0, 1). */
  private static double uniform(long seed, long counter) {
    long bits = mixed(mixed(seed * GOLDEN) + counter * GOLDEN);
    return ((bits >>> 11) + 0.5) * 0x1p-53;
  }

  private static long mixed(long value) {
    long z = value + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
