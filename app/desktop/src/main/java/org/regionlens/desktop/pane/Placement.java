package org.regionlens.desktop.pane;

/**
 * How an image lies in a pane: pane = left + image · scale.
 *
 * @param scale pane units per image pixel
 * @param left pane x of the image's left edge
 * @param top pane y of the image's upper edge
 */
public record Placement(double scale, double left, double top) {

  /** The image column under a pane x; may lie outside of the image. */
  public double imageX(double paneX) {
    return (paneX - left) / scale;
  }

  /** The image row under a pane y; may lie outside of the image. */
  public double imageY(double paneY) {
    return (paneY - top) / scale;
  }

  public double paneX(double imageX) {
    return left + imageX * scale;
  }

  public double paneY(double imageY) {
    return top + imageY * scale;
  }

  /** The same place measured in units that are {@code factor} times smaller. */
  public Placement scaled(double factor) {
    return new Placement(scale * factor, left * factor, top * factor);
  }

  /**
   * The same place with the image's corner on a whole pixel of the screen, where pixels of the
   * image are as large as those of the screen or larger: then all of them are drawn alike, and at
   * 1:1 each is one of the screen.
   *
   * @param density pixels of the screen per unit of this place
   */
  public Placement onPixels(double density) {
    return scale * density < 1
        ? this
        : new Placement(
            scale, Math.rint(left * density) / density, Math.rint(top * density) / density);
  }
}
