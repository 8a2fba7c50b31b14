package org.regionlens.engine.edge;

/**
 * Overlap of two sets of pixels, in whole pixels, so that images can be added up.
 *
 * @param intersection pixels in both
 * @param union pixels in either
 */
public record Overlap(long intersection, long union) {

  /** Intersection over union, 0 … 1; NaN where both sets are empty. */
  public double ratio() {
    return union == 0 ? Double.NaN : intersection / (double) union;
  }
}
