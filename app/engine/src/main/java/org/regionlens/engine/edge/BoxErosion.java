package org.regionlens.engine.edge;

/** Erosion by a square of side 2d + 1, which is d erosions by 3 × 3, in linear time whatever d. */
final class BoxErosion {

  private BoxErosion() {}

  /**
   * The pixels of a region whose square of side 2d + 1 lies within the region.
   *
   * @param region [H,W]; not modified
   * @param distance d ≥ 1, pixels
   * @param beyond whether what lies outside the image belongs to the region
   */
  static boolean[] erode(boolean[] region, int height, int width, int distance, boolean beyond) {
    boolean[] rows = new boolean[region.length];
    for (int y = 0; y < height; y++) {
      line(region, rows, y * width, 1, width, distance, beyond);
    }
    boolean[] result = new boolean[region.length];
    for (int x = 0; x < width; x++) {
      line(rows, result, x, width, height, distance, beyond);
    }
    return result;
  }

  /** A pixel stays if the runs of the region that end at it on both sides are longer than d. */
  private static void line(
      boolean[] source,
      boolean[] target,
      int start,
      int step,
      int length,
      int distance,
      boolean beyond) {
    int run = beyond ? distance : 0;
    for (int k = 0, i = start; k < length; k++, i += step) {
      run = source[i] ? Math.min(run + 1, distance + 1) : 0;
      target[i] = run > distance;
    }
    run = beyond ? distance : 0;
    for (int k = 0, i = start + (length - 1) * step; k < length; k++, i -= step) {
      run = source[i] ? Math.min(run + 1, distance + 1) : 0;
      target[i] &= run > distance;
    }
  }
}
