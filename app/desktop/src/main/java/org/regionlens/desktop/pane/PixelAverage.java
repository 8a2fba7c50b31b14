package org.regionlens.desktop.pane;

import org.regionlens.media.image.RasterImage;

/** The mean colour of a rectangle of pixels. */
final class PixelAverage {
  private PixelAverage() {}

  /**
   * Mean of the opaque pixels; 0 (transparent, no value) where fewer than half are opaque.
   *
   * @param endX one past the last column
   * @param endY one past the last row
   */
  static int of(RasterImage source, int x0, int y0, int endX, int endY) {
    int[] pixels = source.pixels();
    int red = 0;
    int green = 0;
    int blue = 0;
    int opaque = 0;
    for (int y = y0; y < endY; y++) {
      int row = y * source.width();
      for (int x = x0; x < endX; x++) {
        int argb = pixels[row + x];
        if (argb < 0) { // alpha ≥ 128
          red += (argb >> 16) & 0xff;
          green += (argb >> 8) & 0xff;
          blue += argb & 0xff;
          opaque++;
        }
      }
    }
    if (2 * opaque < (endX - x0) * (endY - y0)) {
      return 0;
    }
    int half = opaque / 2;
    return 0xff000000
        | ((red + half) / opaque) << 16
        | ((green + half) / opaque) << 8
        | (blue + half) / opaque;
  }
}
