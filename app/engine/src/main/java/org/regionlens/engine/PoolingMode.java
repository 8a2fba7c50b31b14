package org.regionlens.engine;

/** How labels and predictions are brought to the grid (docs/method, "Grid"; paper, section 3.3). */
public enum PoolingMode {
  /** The grid is the image; the stride is 1. */
  NONE,
  /** Largest value of a stride × stride cell, padded by half a cell. */
  MAXIMUM,
  /** Mean of a stride × stride cell, padded by half a cell with zeros that count. */
  AVERAGE,
  /** Labels by nearest pixel, predictions bilinearly with aligned corners. */
  INTERPOLATE
}
