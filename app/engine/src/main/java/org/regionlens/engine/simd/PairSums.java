package org.regionlens.engine.simd;

/**
 * Signed sums over some windows, for every pair of entries: s is a window's sign, a and b its
 * entries in two maps.
 */
interface PairSums {
  /** Σ s a_k a_l. */
  double own(int k, int l);

  /** Σ s b_k a_l. */
  double cross(int k, int l);

  /** Σ s a_k. */
  double sum(int k);
}
