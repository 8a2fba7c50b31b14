package org.regionlens.scenes.prediction;

import java.util.List;

/**
 * What the imagined network does wrong.
 *
 * @param shiftX how far its answer lies to the right, pixels
 * @param shiftY how far its answer lies too low, pixels
 * @param weight how strongly it answers to each class; thin classes need more than 1 to show at all
 * @param fading how much of the weight of each class comes and goes along the picture, 0 … 1
 * @param bumps places where it sees more, or less, of a class than there is
 * @param unsure places where it does not know
 */
public record Flaws(
    double shiftX,
    double shiftY,
    double[] weight,
    double[] fading,
    List<Bump> bumps,
    List<Bump> unsure) {

  /**
   * A soft round spot.
   *
   * @param channel the class it concerns; not read for unsure places
   * @param x centre, pixels
   * @param y centre, pixels
   * @param radiusX half its width, pixels
   * @param radiusY half its height, pixels
   * @param strength what it adds to the logit, or how unsure, 0 … 1
   */
  public record Bump(
      int channel, double x, double y, double radiusX, double radiusY, double strength) {
    /** Its strength at a place; falls off smoothly to 0 at the radius. */
    double at(double px, double py) {
      double u = (px - x) / radiusX;
      double v = (py - y) / radiusY;
      double rest = 1 - u * u - v * v;
      return rest <= 0 ? 0 : strength * rest * (2 - rest);
    }
  }
}
