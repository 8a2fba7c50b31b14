package org.regionlens.desktop.pane;

/**
 * A rectangle of the image's pixels.
 *
 * @param left first column
 * @param top first row
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record PixelBox(int left, int top, int width, int height) {

  /** The smallest rectangle that holds two pixels. */
  public static PixelBox around(PixelPoint one, PixelPoint other) {
    int left = Math.min(one.x(), other.x());
    int top = Math.min(one.y(), other.y());
    return new PixelBox(
        left, top, Math.abs(one.x() - other.x()) + 1, Math.abs(one.y() - other.y()) + 1);
  }

  /** Whether a pixel lies within. */
  public boolean contains(int x, int y) {
    return x >= left && y >= top && x < left + width && y < top + height;
  }
}
