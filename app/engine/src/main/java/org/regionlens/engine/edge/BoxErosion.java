package org.regionlens.engine.edge;

import java.util.Arrays;

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
      row(region, rows, y * width, width, distance, beyond);
    }
    return columns(rows, height, width, distance, beyond);
  }

  /** A pixel stays if the runs of the region that end at it on both sides are longer than d. */
  private static void row(
      boolean[] source, boolean[] target, int start, int length, int distance, boolean beyond) {
    int run = beyond ? distance : 0;
    for (int i = start; i < start + length; i++) {
      run = source[i] ? Math.min(run + 1, distance + 1) : 0;
      target[i] = run > distance;
    }
    run = beyond ? distance : 0;
    for (int i = start + length - 1; i >= start; i--) {
      run = source[i] ? Math.min(run + 1, distance + 1) : 0;
      target[i] &= run > distance;
    }
  }

  /** The same along all columns at once, so that memory is read in order. */
  private static boolean[] columns(
      boolean[] source, int height, int width, int distance, boolean beyond) {
    boolean[] target = new boolean[source.length];
    int[] runs = new int[width];
    Arrays.fill(runs, beyond ? distance : 0);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        runs[x] = source[i] ? Math.min(runs[x] + 1, distance + 1) : 0;
        target[i] = runs[x] > distance;
      }
    }
    Arrays.fill(runs, beyond ? distance : 0);
    for (int y = height - 1; y >= 0; y--) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        runs[x] = source[i] ? Math.min(runs[x] + 1, distance + 1) : 0;
        target[i] &= runs[x] > distance;
      }
    }
    return target;
  }
}
