package org.regionlens.engine.work;

/**
 * Where arrays for maps come from. An array that was used before costs less than a new one, which
 * is cleared first and moved by the collector later. Safe for many threads.
 */
@FunctionalInterface
public interface Planes {
  /** Always a new array. */
  Planes NEW = double[]::new;

  /** An array of which every cell is to be written; until then it holds anything, NaN too. */
  double[] take(int length);

  /** Takes back an array that nobody reads any more. */
  default void give(double[] plane) {}
}
