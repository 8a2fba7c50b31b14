package org.regionlens.desktop.pane;

import org.regionlens.media.image.RasterImage;

/** The mean colour of a rectangle of pixels. */
final class PixelAverage {
  /** Red and blue. */
  private static final int OUTER = 0xff00ff;

  private PixelAverage() {}

  /**
   * Mean of the opaque pixels; 0 (transparent, no value) where fewer than half are opaque.
   *
   * @param endX one past the last column
   * @param endY one past the last row
   */
  static int of(RasterImage source, int x0, int y0, int endX, int endY) {
    int[] pixels = source.pixels();
    if (endX - x0 <= 2 && endY - y0 <= 2) {
      // Nearly all boxes, for levels halve: one, two or four pixels, mostly all of them opaque.
      int top = y0 * source.width();
      int bottom = (endY - 1) * source.width();
      int a = pixels[top + x0];
      int b = pixels[top + endX - 1];
      int c = pixels[bottom + x0];
      int d = pixels[bottom + endX - 1];
      if ((a & b & c & d) < 0) {
        return ofOpaque(a, b, c, d);
      }
    }
    return ofMany(source, x0, y0, endX, endY);
  }

  /**
   * The rounded mean of four opaque pixels, two channels in one number; pixels may be the same, as
   * repeating each changes neither their mean nor its rounding.
   */
  private static int ofOpaque(int a, int b, int c, int d) {
    int outer = (a & OUTER) + (b & OUTER) + (c & OUTER) + (d & OUTER) + 0x20002;
    int green = ((a >> 8) & 0xff) + ((b >> 8) & 0xff) + ((c >> 8) & 0xff) + ((d >> 8) & 0xff) + 2;
    return 0xff000000 | ((outer >> 2) & OUTER) | ((green >> 2) << 8);
  }

  private static int ofMany(RasterImage source, int x0, int y0, int endX, int endY) {
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
