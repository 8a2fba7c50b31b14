package org.regionlens.media.render;

import org.jspecify.annotations.Nullable;
import org.regionlens.media.image.RasterImage;

/** An image laid over a ground with some opacity; opaque pixels by table. */
final class Dimmed {
  private static final int LEVELS = 256;
  private static final int OPAQUE = 0xff;

  private final int ground;
  private final double opacity;
  private final int @Nullable [] image;
  private final int[] red = new int[LEVELS];
  private final int[] green = new int[LEVELS];
  private final int[] blue = new int[LEVELS];

  /**
   * @param image null: the ground alone
   */
  Dimmed(@Nullable RasterImage image, int ground, double opacity) {
    this.ground = ground;
    this.opacity = opacity;
    this.image = image == null ? null : image.pixels();
    for (int level = 0; level < LEVELS; level++) {
      int grey = OPAQUE << 24 | level << 16 | level << 8 | level;
      int mixed = Blend.mix(ground, grey, opacity);
      red[level] = mixed & 0xffff0000;
      green[level] = mixed & 0xff00;
      blue[level] = mixed & 0xff;
    }
  }

  int at(int pixel) {
    if (image == null) {
      return ground;
    }
    int colour = image[pixel];
    return colour >>> 24 == OPAQUE
        ? red[colour >> 16 & 0xff] | green[colour >> 8 & 0xff] | blue[colour & 0xff]
        : Blend.mix(ground, colour, opacity);
  }
}
