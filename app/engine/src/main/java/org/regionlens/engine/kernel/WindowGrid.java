package org.regionlens.engine.kernel;

import org.regionlens.engine.grid.KeptPoints;

/**
 * The maps of one class from which the windows are cut, and the windows that count.
 *
 * @param height Gh, cells; at least R
 * @param width Gw, cells; at least R
 * @param radius R, cells
 * @param labels y after pooling and cascade, [Gh,Gw]; not modified
 * @param prediction p after pooling and cascade, [Gh,Gw]; not modified
 * @param points which windows are kept; at least one
 */
public record WindowGrid(
    int height, int width, int radius, double[] labels, double[] prediction, KeptPoints points) {

  /** Ph = Gh − R + 1. */
  public int pointHeight() {
    return height - radius + 1;
  }

  /** Pw = Gw − R + 1. */
  public int pointWidth() {
    return width - radius + 1;
  }

  /** d = R². */
  public int windowSize() {
    return radius * radius;
  }
}
