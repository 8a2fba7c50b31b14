package org.regionlens.scenes.noise;

/**
 * SplitMix64 (Steele, Lea, Flood, <i>Fast splittable pseudorandom number generators</i>, OOPSLA
 * 2014): a small generator whose every number follows from the seed by integer arithmetic.
 */
public final class RandomStream {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  public RandomStream(long seed) {
    this.state = seed;
  }

  /** A stream of its own for one part of a scene, so that parts do not disturb each other. */
  public static RandomStream of(long seed, String part) {
    long state = seed;
    for (int i = 0; i < part.length(); i++) {
      state = mix(state + GOLDEN * (part.charAt(i) + 1));
    }
    return new RandomStream(state);
  }

  static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  public long nextLong() {
    state += GOLDEN;
    return mix(state);
  }

  /** Uniform in [0, 1). */
  public double unit() {
    return (nextLong() >>> 11) * UNIT;
  }

  /** Uniform in [low, high). */
  public double between(double low, double high) {
    return low + (high - low) * unit();
  }

  /** Uniform in 0 … bound − 1. */
  public int below(int bound) {
    return (int) (unit() * bound);
  }

  public boolean chance(double probability) {
    return unit() < probability;
  }

  /** Mean 0, variance 1, within ±√12: three uniform numbers, close enough to a normal one here. */
  public double bell() {
    return 2 * (unit() + unit() + unit()) - 3;
  }

  /** One of the entries, each as likely as the other. */
  @SafeVarargs
  public final <T> T oneOf(T... entries) {
    return entries[below(entries.length)];
  }
}
