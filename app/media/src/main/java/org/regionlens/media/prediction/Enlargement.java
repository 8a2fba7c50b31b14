package org.regionlens.media.prediction;

import org.regionlens.engine.Samples;

/**
 * Enlarges planes by a whole number, bilinearly: pixel centres are at half-integers, and the outer
 * half pixel takes the value at the edge. This is what PyTorch calls {@code align_corners=False}.
 */
final class Enlargement {

  private Enlargement() {}

  /**
   * Enlarges one plane.
   *
   * @param plane height·width values, row-major
   * @param factor ≥ 1
   * @return height·width·factor² values
   */
  static Samples bilinear(Samples plane, int height, int width, int factor) {
    float[] large = new float[height * factor * width * factor];
    for (int y = 0; y < height * factor; y++) {
      double row = position(y, factor, height);
      int top = (int) row;
      int bottom = Math.min(top + 1, height - 1);
      for (int x = 0; x < width * factor; x++) {
        double column = position(x, factor, width);
        int left = (int) column;
        int right = Math.min(left + 1, width - 1);
        double upper =
            mix(plane.get(top * width + left), plane.get(top * width + right), column - left);
        double lower =
            mix(plane.get(bottom * width + left), plane.get(bottom * width + right), column - left);
        large[y * width * factor + x] = (float) mix(upper, lower, row - top);
      }
    }
    return Samples.of(large);
  }

  /** Where an enlarged index lies among the indices of the original. */
  private static double position(int index, int factor, int size) {
    return Math.clamp((index + 0.5) / factor - 0.5, 0, size - 1.0);
  }

  private static double mix(double a, double b, double share) {
    return a + (b - a) * share;
  }

  /** Enlarges labels: each becomes a square. */
  static int[] nearest(int[] labels, int height, int width, int factor) {
    int[] large = new int[height * factor * width * factor];
    for (int y = 0; y < height * factor; y++) {
      for (int x = 0; x < width * factor; x++) {
        large[y * width * factor + x] = labels[y / factor * width + x / factor];
      }
    }
    return large;
  }
}
