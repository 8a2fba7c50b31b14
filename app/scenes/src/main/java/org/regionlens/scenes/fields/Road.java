package org.regionlens.scenes.fields;

import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.plane.Curve;
import org.regionlens.scenes.plane.Nearness;
import org.regionlens.scenes.raster.Rgb;

/** A country road through the picture: asphalt, edge lines, dashes in the middle. */
final class Road {
  static final double HALF = 3.4;

  private static final double STEP = 4;
  private static final Rgb ASPHALT = new Rgb(0.155, 0.152, 0.150);
  private static final Rgb PAINT = new Rgb(0.62, 0.61, 0.58);

  private final Curve course = new Curve();
  private final double cell;
  private final Nearness near;
  private final LatticeNoise noise;

  Road(Land land, double heading, double throughX, double throughY, RandomStream random) {
    this.cell = land.cell();
    this.noise = new LatticeNoise(random.below(1 << 30));
    int half = (int) (460 / STEP);
    double x = throughX;
    double y = throughY;
    for (int i = 0; i < half; i++) {
      double d = direction(heading, -(i + 0.5) * STEP);
      x -= STEP * StrictMath.cos(d);
      y -= STEP * StrictMath.sin(d);
    }
    for (int i = 0; i < 2 * half; i++) {
      course.to(x / cell, y / cell);
      double d = direction(heading, (i - half + 0.5) * STEP);
      x += STEP * StrictMath.cos(d);
      y += STEP * StrictMath.sin(d);
    }
    this.near = new Nearness(land.columns(), land.rows(), 16 / cell);
    near.add(course, 1);
  }

  private double direction(double heading, double way) {
    double here = noise.fractal(way / 190 + 5, 2.5, 2);
    double start = noise.fractal(5, 2.5, 2);
    return heading + 1.3 * (here - start);
  }

  /** The course, in cells. */
  Curve course() {
    return course;
  }

  /** Metres to the middle of the road; large where it is far. */
  double away(int index) {
    return near.curve(index) == 0 ? 1e3 : near.distance(index) * cell;
  }

  double along(int index) {
    return near.along(index) * cell;
  }

  Rgb colour(int index, double x, double y) {
    double away = away(index);
    double along = along(index);
    double worn = noise.fractal(along / 30, near.side(index) * cell / 3, 3);
    double lane = Math.abs(away - HALF / 2);
    double tone = 0.84 + 0.34 * worn + 0.12 * (noise.at(x * 2.2, y * 2.2) - 0.5);
    tone *= 1 + 0.14 * Land.step(0.5, 0.1, Math.abs(lane - 0.8));
    boolean patch = noise.cell((int) Math.floor(along / 11), near.side(index) > 0 ? 3 : 4) < 0.13;
    double dash = along - 9 * Math.floor(along / 9);
    double middle = dash < 4 ? Land.step(0.32, 0.1, away) : 0;
    double edge = Land.step(0.28, 0.08, Math.abs(away - HALF + 0.45));
    return ASPHALT
        .times(patch ? tone * 0.72 : tone)
        .mix(PAINT, Math.max(0.75 * middle, 0.55 * edge) * (0.5 + 0.5 * worn));
  }
}
