package org.regionlens.media.render;

/**
 * Covers colours with one colour of a given opacity: {@link #mix} with its rounding, from tables.
 */
final class Blend {
  private static final int LEVELS = 256;
  private final int[] red = new int[LEVELS];
  private final int[] green = new int[LEVELS];
  private final int[] blue = new int[LEVELS];

  /**
   * @param upper ARGB, the covering colour
   * @param opacity 0 … 1, beside the colour's own
   */
  Blend(int upper, double opacity) {
    for (int level = 0; level < LEVELS; level++) {
      int mixed = mix(level << 16 | level << 8 | level, upper, opacity);
      red[level] = mixed & 0xffff0000;
      green[level] = mixed & 0xff00;
      blue[level] = mixed & 0xff;
    }
  }

  /** A colour, taken as opaque, covered. */
  int over(int lower) {
    return red[lower >> 16 & 0xff] | green[lower >> 8 & 0xff] | blue[lower & 0xff];
  }

  /** The lower colour, taken as opaque, covered by the upper one. */
  static int mix(int lower, int upper, double opacity) {
    double share = opacity * (upper >>> 24) / 255;
    int red = channel(lower >> 16, upper >> 16, share);
    int green = channel(lower >> 8, upper >> 8, share);
    int blue = channel(lower, upper, share);
    return 0xff << 24 | red << 16 | green << 8 | blue;
  }

  private static int channel(int lower, int upper, double share) {
    int low = lower & 0xff;
    return (int) Math.round(low + share * ((upper & 0xff) - low));
  }
}
