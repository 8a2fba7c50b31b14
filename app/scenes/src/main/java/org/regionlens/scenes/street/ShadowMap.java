package org.regionlens.scenes.street;

import org.regionlens.scenes.raster.Facet;
import org.regionlens.scenes.raster.Vec3;

/**
 * Where the sun's rays are stopped. Each cell stands for the ray that meets the ground there and
 * holds the greatest height at which something stands in its way.
 */
final class ShadowMap {
  private static final double CELL = 0.07;
  private static final double LEFT = -10;
  private static final double NEAR = -14;
  private static final int COLUMNS = 300;
  private static final int ROWS = 1800;

  private final double driftX;
  private final double driftZ;
  private final float[] tops = new float[COLUMNS * ROWS];

  /**
   * @param towardsSun direction to the sun, y &gt; 0
   */
  ShadowMap(Vec3 towardsSun) {
    this.driftX = -towardsSun.x() / towardsSun.y();
    this.driftZ = -towardsSun.z() / towardsSun.y();
  }

  private double column(double x, double y) {
    return (x + driftX * y - LEFT) / CELL;
  }

  private double row(double y, double z) {
    return (z + driftZ * y - NEAR) / CELL;
  }

  /** Something of a half width about a place stops the light. */
  void cast(Vec3 place, double halfWidth) {
    double column = column(place.x(), place.y());
    double row = row(place.y(), place.z());
    double half = halfWidth / CELL;
    int left = Math.max(0, (int) Math.ceil(column - half - 0.5));
    int right = Math.min(COLUMNS - 1, (int) Math.floor(column + half + 0.5));
    int first = Math.max(0, (int) Math.ceil(row - half - 0.5));
    int last = Math.min(ROWS - 1, (int) Math.floor(row + half + 0.5));
    for (int r = first; r <= last; r++) {
      for (int c = left; c <= right; c++) {
        tops[r * COLUMNS + c] = Math.max(tops[r * COLUMNS + c], (float) place.y());
      }
    }
  }

  /** A strand stops the light. */
  void cast(Vec3 from, Vec3 to, double radius) {
    Vec3 way = to.minus(from);
    int steps = (int) Math.ceil(way.length() / (CELL * 0.8));
    for (int i = 0; i <= steps; i++) {
      cast(from.plus(way.times((double) i / Math.max(1, steps))), radius);
    }
  }

  /** A facet stops the light; discs and triangles count as what they fill. */
  void cast(Facet facet) {
    int stepsU = (int) Math.ceil(facet.u().length() / (CELL * 0.7));
    int stepsV = (int) Math.ceil(facet.v().length() / (CELL * 0.7));
    for (int i = 0; i <= stepsU; i++) {
      for (int j = 0; j <= stepsV; j++) {
        double s = (double) i / Math.max(1, stepsU);
        double t = (double) j / Math.max(1, stepsV);
        if (facet.shape() != Facet.Shape.TRIANGLE || s + t <= 1) {
          cast(facet.origin().plus(facet.u().times(s)).plus(facet.v().times(t)), 0);
        }
      }
    }
  }

  /** How far above a place the light is stopped, metres; 0 or less where the sun is seen. */
  double depth(double x, double y, double z) {
    int column = (int) column(x, y);
    int row = (int) row(y, z);
    if (column < 0 || column >= COLUMNS || row < 0 || row >= ROWS) {
      return 0;
    }
    return tops[row * COLUMNS + column] - y;
  }
}
