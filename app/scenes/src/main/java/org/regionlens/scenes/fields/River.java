package org.regionlens.scenes.fields;

import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.plane.Curve;
import org.regionlens.scenes.plane.Nearness;
import org.regionlens.scenes.raster.Rgb;

/**
 * A river that meanders as a sine-generated curve: its direction, not its place, is a sine of the
 * way along it (Langbein and Leopold, 1966).
 */
final class River {
  private static final double STEP = 2.5;
  private static final Rgb DEEP = new Rgb(0.020, 0.030, 0.026);
  private static final Rgb SHALLOW = new Rgb(0.060, 0.064, 0.038);
  private static final Rgb SAND = new Rgb(0.36, 0.315, 0.235);

  private final Curve course = new Curve();
  private final double cell;
  private final double halfWidth;
  private final double heading;
  private final double swing;
  private final double wave;
  private final double phase;
  private final LatticeNoise noise;
  private final Nearness near;

  /**
   * @param heading main direction, radians
   * @param throughX a place on its way, metres
   * @param throughY a place on its way, metres
   */
  River(Land land, double heading, double throughX, double throughY, RandomStream random) {
    this.cell = land.cell();
    this.heading = heading;
    this.halfWidth = random.between(6.5, 10);
    this.swing = random.between(0.7, 1.15);
    this.wave = random.between(170, 240);
    this.phase = random.between(0, 2 * StrictMath.PI);
    this.noise = new LatticeNoise(random.below(1 << 30));
    int half = (int) (520 / STEP);
    double[] back = trace(throughX, throughY, -half);
    follow(back[0], back[1], -half, 2 * half);
    this.near = new Nearness(land.columns(), land.rows(), (2.2 * halfWidth + 8) / cell);
    near.add(course, 1);
  }

  private double direction(double way) {
    double free = 1.5 * (noise.fractal(way / 170 + 3, 8.5, 2) - 0.5);
    return heading + swing * StrictMath.sin(2 * StrictMath.PI * way / wave + phase) + free;
  }

  private double[] trace(double fromX, double fromY, int steps) {
    double x = fromX;
    double y = fromY;
    for (int i = 0; i > steps; i--) {
      double d = direction((i - 0.5) * STEP);
      x -= STEP * StrictMath.cos(d);
      y -= STEP * StrictMath.sin(d);
    }
    return new double[] {x, y};
  }

  private void follow(double fromX, double fromY, int first, int steps) {
    double x = fromX;
    double y = fromY;
    for (int i = 0; i < steps; i++) {
      course.to(x / cell, y / cell);
      double d = direction((first + i + 0.5) * STEP);
      x += STEP * StrictMath.cos(d);
      y += STEP * StrictMath.sin(d);
    }
  }

  /** The course, in cells. */
  Curve course() {
    return course;
  }

  /** Metres from a place to the water; negative on the water. */
  double away(int index) {
    if (near.curve(index) == 0) {
      return 1e3;
    }
    double along = near.along(index) * cell;
    double side = near.side(index) > 0 ? 1 : -1;
    double breadth = 0.74 + 0.52 * noise.fractal(along / 36, 20 + 5 * side, 3);
    double frayed = 1.6 * (noise.fractal(along / 5, 60 + 9 * side, 3) - 0.5);
    return near.distance(index) * cell - halfWidth * breadth - frayed;
  }

  /** Where the water turns, it drops sand inside the bend: −1 … 1, positive on the inner side. */
  private double inner(int index) {
    double along = near.along(index) * cell;
    double start = (course.size() * STEP) / 2;
    double way = along - start;
    double turning = direction(way + 8) - direction(way - 8);
    double side = near.side(index) > 0 ? -1 : 1;
    return Math.max(-1, Math.min(1, turning * side * 2.2));
  }

  /** How far a bank of sand reaches from the water, metres. */
  double sand(int index) {
    double along = near.along(index) * cell;
    return 5.5 * Math.max(0, inner(index) - 0.15) * noise.fractal(along / 12, 90, 2);
  }

  Rgb sandColour(double x, double y) {
    return SAND.times(0.75 + 0.5 * noise.fractal(x * 0.7, y * 0.7, 3));
  }

  Rgb water(int index, double x, double y) {
    double away = -away(index);
    double along = near.along(index) * cell;
    double across = near.side(index) * cell;
    double shallow =
        Land.step(3.2 + 2.5 * Math.max(0, inner(index)), 0, away)
            + 0.3 * (noise.fractal(along / 14, across / 4, 3) - 0.5);
    double ripple = noise.fractal(along / 2.4, across * 0.9, 3) - 0.5;
    double sky = 0.016 + 0.020 * noise.fractal(x / 22 + 300, y / 22, 3) + 0.016 * ripple;
    Rgb bed = DEEP.mix(SHALLOW, Math.max(0, Math.min(1, shallow)));
    return bed.plus(new Rgb(0.75 * sky, 0.92 * sky, 1.15 * sky));
  }
}
