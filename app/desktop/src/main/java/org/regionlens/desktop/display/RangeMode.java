package org.regionlens.desktop.display;

/** Which values stand at the ends of a colour bar. */
public enum RangeMode {
  /** The 0.1 and 99.9 percentiles: a few extreme cells do not wash out the rest. */
  PERCENTILE,
  /** The smallest and the largest value. */
  FULL,
  /** As they were set, whatever the values are. */
  FIXED
}
