package org.regionlens.scenes.cells;

import org.regionlens.scenes.noise.RandomStream;

/**
 * A closed shape about a centre: an ellipse whose radius is bent by a few harmonics of the bearing
 * and drawn out into arms.
 */
final class Outline {
  private static final int HARMONICS = 6;
  private static final double REACH = 2.1;

  private final double x;
  private final double y;
  private final double axisX;
  private final double axisY;
  private final double longRadius;
  private final double shortRadius;
  private final double[] cosines = new double[HARMONICS + 1];
  private final double[] sines = new double[HARMONICS + 1];
  private final double[][] arms;

  /**
   * @param turn direction of the long axis, radians
   * @param stretch long radius over the short one
   * @param bent strength of the harmonics, a share of the radius
   * @param arms how many arms are drawn out
   */
  Outline(
      double x,
      double y,
      double radius,
      double turn,
      double stretch,
      double bent,
      int arms,
      RandomStream random) {
    this.x = x;
    this.y = y;
    this.axisX = StrictMath.cos(turn);
    this.axisY = StrictMath.sin(turn);
    this.longRadius = radius * Math.sqrt(stretch);
    this.shortRadius = radius / Math.sqrt(stretch);
    for (int k = 2; k <= HARMONICS; k++) {
      cosines[k] = bent * random.bell() / k * 1.4;
      sines[k] = bent * random.bell() / k * 1.4;
    }
    this.arms = new double[arms][];
    for (int i = 0; i < arms; i++) {
      // Most arms reach out along the long axis, where a cell crawls.
      double bearing =
          random.chance(0.6)
              ? (random.chance(0.5) ? 0 : StrictMath.PI) + random.between(-0.5, 0.5)
              : random.between(0, 2 * StrictMath.PI);
      this.arms[i] =
          new double[] {
            StrictMath.cos(bearing), StrictMath.sin(bearing), random.between(0.2, 0.75)
          };
    }
  }

  double x() {
    return x;
  }

  double y() {
    return y;
  }

  /** The direction of the long axis. */
  double axisX() {
    return axisX;
  }

  double axisY() {
    return axisY;
  }

  /** The radius of a circle of about the same area. */
  double radius() {
    return Math.sqrt(longRadius * shortRadius);
  }

  double longRadius() {
    return longRadius;
  }

  double shortRadius() {
    return shortRadius;
  }

  /** No place of the shape is farther from the centre. */
  double reach() {
    return longRadius * REACH;
  }

  /** 0 at the centre, 1 on the outline, growing outward in proportion to the way. */
  double at(double px, double py) {
    double u = ((px - x) * axisX + (py - y) * axisY) / longRadius;
    double v = ((py - y) * axisX - (px - x) * axisY) / shortRadius;
    double away = Math.sqrt(u * u + v * v);
    if (away == 0) {
      return 0;
    }
    double c = u / away;
    double s = v / away;
    double radius = 1;
    double ck = c;
    double sk = s;
    for (int k = 2; k <= HARMONICS; k++) {
      double next = ck * c - sk * s;
      sk = sk * c + ck * s;
      ck = next;
      radius += cosines[k] * ck + sines[k] * sk;
    }
    double drawn = 0;
    for (double[] arm : arms) {
      double facing = c * arm[0] + s * arm[1];
      if (facing > 0) {
        double f2 = facing * facing;
        double f8 = f2 * f2 * f2 * f2;
        double f32 = f8 * f8 * f8 * f8;
        drawn = Math.max(drawn, arm[2] * f32);
      }
    }
    return away / Math.min(REACH, Math.max(0.3, radius + drawn));
  }
}
