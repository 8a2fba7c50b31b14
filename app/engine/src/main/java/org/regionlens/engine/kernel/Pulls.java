package org.regionlens.engine.kernel;

/**
 * What the windows do to each cell, [Gh,Gw] each (docs/method, "Per-pixel maps").
 *
 * @param total sum of the pulls
 * @param strength sum of their magnitudes
 * @param same sum of the pulls of windows centred on the cell's own side
 * @param other sum of the pulls of windows centred on the other side
 */
public record Pulls(double[] total, double[] strength, double[] same, double[] other) {

  /** Nothing pulls. */
  public static Pulls none(int cells) {
    return new Pulls(new double[cells], new double[cells], new double[cells], new double[cells]);
  }
}
