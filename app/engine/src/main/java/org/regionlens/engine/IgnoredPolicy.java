package org.regionlens.engine;

/** What becomes of ignored pixels in the region statistics (docs/method, "Ignored pixels"). */
public enum IgnoredPolicy {
  /** They stay in as y = 0, p = 1e-6, as in the published code. */
  REFERENCE,
  /** Every point whose window holds a cell with an ignored source pixel is dropped. */
  EXCLUDE
}
