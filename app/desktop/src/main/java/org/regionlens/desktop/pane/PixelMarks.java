package org.regionlens.desktop.pane;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** A set of pixels that is marked in all panes; immutable. */
public final class PixelMarks implements PixelTint {
  /** A green that is in no colour map for values that are large or small. */
  static final int COLOUR = 0xd86cff3c;

  private final int width;
  private final int height;
  private final BitSet pixels;

  private PixelMarks(int width, int height, BitSet pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /**
   * Marks pixels.
   *
   * @param marked whether the pixel at a row-major index is marked
   */
  public static PixelMarks of(int width, int height, IntPredicate marked) {
    BitSet pixels = new BitSet(width * height);
    for (int i = 0; i < width * height; i++) {
      if (marked.test(i)) {
        pixels.set(i);
      }
    }
    return new PixelMarks(width, height, pixels);
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  /** Whether a pixel is marked. */
  public boolean at(int x, int y) {
    return pixels.get(y * width + x);
  }

  /** How many pixels are marked. */
  public int count() {
    return pixels.cardinality();
  }

  @Override
  public int argbAt(int x, int y) {
    return at(x, y) ? COLOUR : 0;
  }
}
