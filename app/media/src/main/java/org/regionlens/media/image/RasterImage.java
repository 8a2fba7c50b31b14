package org.regionlens.media.image;

/** A picture of ARGB pixels, row-major, colours not premultiplied; immutable. */
public final class RasterImage {
  private final int width;
  private final int height;
  private final int[] pixels;

  /**
   * @param width ≥ 1, pixels
   * @param height ≥ 1, pixels
   * @param pixels width·height ARGB values; not copied, must not be changed afterwards
   */
  public RasterImage(int width, int height, int[] pixels) {
    if (width < 1 || height < 1 || (long) width * height != pixels.length) {
      throw new IllegalArgumentException(
          pixels.length + " pixels are not " + width + " × " + height + ".");
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public int argb(int x, int y) {
    return pixels[y * width + x];
  }

  /** The pixels themselves, not a copy; must not be changed. */
  public int[] pixels() {
    return pixels;
  }
}
