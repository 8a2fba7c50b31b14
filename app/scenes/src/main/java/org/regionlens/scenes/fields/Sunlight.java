package org.regionlens.scenes.fields;

import org.regionlens.scenes.plane.Plane;
import org.regionlens.scenes.raster.Rgb;

/** Sun and sky on the land: slopes, cast shadows, hollows that see less of the sky. */
final class Sunlight {
  private static final Rgb SKY = new Rgb(0.42, 0.52, 0.70);
  private static final Rgb AIR = new Rgb(0.105, 0.125, 0.155);
  private static final double HAZE = 0.05;

  /** Width of the soft edge of a shadow, metres of height. */
  private static final double SOFT = 0.45;

  private static final double STEEPEST = 2.2;

  private final Land land;
  private final double sunX;
  private final double sunY;
  private final double climb;
  private final Rgb sun;
  private final Plane veil;
  private final Plane hollow;

  /**
   * @param sunX towards the sun, to the right; (sunX, sunY) has length 1
   * @param sunY towards the sun, down
   * @param climb tangent of the sun's height above the horizon
   */
  Sunlight(Land land, double sunX, double sunY, double climb, double warmth) {
    this.land = land;
    this.sunX = sunX;
    this.sunY = sunY;
    this.climb = climb;
    this.sun = new Rgb(3.3, 3.0 - 0.2 * warmth, 2.65 - 0.5 * warmth);
    this.veil = Shadows.veil(land, sunX, sunY, climb);
    this.hollow = land.heights().blurred(1.6 / land.cell());
  }

  /** Linear light of a channel, on the fine grid. */
  Plane[] light() {
    Plane[] light = new Plane[3];
    for (int c = 0; c < 3; c++) {
      light[c] = new Plane(land.columns(), land.rows());
    }
    for (int i = 0; i < land.columns() * land.rows(); i++) {
      Rgb here = at(i);
      light[0].set(i, here.r());
      light[1].set(i, here.g());
      light[2].set(i, here.b());
    }
    return light;
  }

  private Rgb at(int i) {
    int column = i % land.columns();
    int row = i / land.columns();
    int right = column + 1 < land.columns() ? i + 1 : i;
    int left = column > 0 ? i - 1 : i;
    int below = row + 1 < land.rows() ? i + land.columns() : i;
    int above = row > 0 ? i - land.columns() : i;
    double slopeX = slope(left, right);
    double slopeY = slope(above, below);
    double up = Math.sqrt(1 + climb * climb);
    double facing =
        (climb - slopeX * sunX - slopeY * sunY)
            / up
            / Math.sqrt(1 + slopeX * slopeX + slopeY * slopeY);
    double seen = 1 - Land.step(0, SOFT, veil.at(i) - land.height(i));
    double open = 1 / (1 + 0.45 * Math.max(0, hollow.at(i) - land.height(i)));
    Rgb light = SKY.times(open);
    if (facing > 0) {
      light = light.plus(sun.times(facing * seen));
    }
    return land.colour(i).times(light).mix(AIR.times(2.6), HAZE);
  }

  private double slope(int from, int to) {
    double rise = (land.height(to) - land.height(from)) / (2 * land.cell());
    return Math.max(-STEEPEST, Math.min(STEEPEST, rise));
  }
}
