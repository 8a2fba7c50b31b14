package org.regionlens.desktop.tool;

import org.regionlens.desktop.pane.PixelPoint;

/**
 * The size of the open image.
 *
 * @param width pixels
 * @param height pixels
 */
record ImageSize(int width, int height) {

  /** The pixel at a place, or the one nearest to it. */
  PixelPoint nearest(double x, double y) {
    return new PixelPoint(
        Math.clamp((int) Math.floor(x), 0, width - 1),
        Math.clamp((int) Math.floor(y), 0, height - 1));
  }
}
