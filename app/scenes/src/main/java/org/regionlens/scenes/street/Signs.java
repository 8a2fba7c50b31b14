package org.regionlens.scenes.street;

import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.raster.Facet;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.SampleBuffer;
import org.regionlens.scenes.raster.Vec3;

/** Signs: boards on posts, and the signs of shops that stick out over the pavement. */
final class Signs {
  private static final double POST = 1.35;
  private static final Rgb WHITE = Rgb.web(0xD8D8D2);
  private static final Rgb RED = Rgb.web(0x9A1C22);
  private static final Rgb BLUE = Rgb.web(0x1E4A8C);

  /** How far a layer of paint lies before the one below, metres. */
  private static final double LAYER = 0.01;

  private final SampleBuffer buffer;
  private final Daylight daylight;

  Signs(SampleBuffer buffer, Daylight daylight) {
    this.buffer = buffer;
    this.daylight = daylight;
  }

  /** A round prohibition, or a blue board with a P, on a thin post. */
  void traffic(double side, double z, boolean round) {
    double x = side * (Ground.ROAD + 0.4);
    post(x, z, 2.9);
    Vec3 middle = new Vec3(x, 2.55, z - 0.05);
    Vec3 nearer = new Vec3(0, 0, -LAYER);
    if (round) {
      plate(middle, 0.32, 0.32, true, WHITE, z);
      plate(middle.plus(nearer), 0.30, 0.30, true, RED, z);
      plate(middle.plus(nearer.times(2)), 0.21, 0.045, false, WHITE, z);
    } else {
      plate(middle, 0.28, 0.36, false, WHITE, z);
      plate(middle.plus(nearer), 0.26, 0.34, false, BLUE, z);
      plate(middle.plus(new Vec3(-0.07, 0, -0.02)), 0.035, 0.22, false, WHITE, z);
      plate(middle.plus(new Vec3(0.01, 0.12, -0.02)), 0.11, 0.10, true, WHITE, z);
    }
  }

  /** A red triangle on a thin post. */
  void warning(double side, double z) {
    double x = side * (Ground.ROAD + 0.4);
    post(x, z, 2.95);
    Vec3 middle = new Vec3(x, 2.45, z - 0.05);
    triangle(middle, 0.46, RED, z);
    triangle(middle.plus(new Vec3(0, 0, -LAYER)), 0.30, WHITE, z);
    plate(middle.plus(new Vec3(0, 0.06, -2 * LAYER)), 0.028, 0.09, false, Rgb.grey(0.02), z);
    plate(middle.plus(new Vec3(0, -0.09, -2 * LAYER)), 0.028, 0.028, true, Rgb.grey(0.02), z);
  }

  /** A board with directions on two posts. */
  void direction(double side, double z, RandomStream random) {
    double x = side * (Ground.ROAD + 0.95);
    double half = random.between(0.7, 0.9);
    post(x - 0.6 * half, z, 3.1);
    post(x + 0.6 * half, z, 3.1);
    Rgb ground = random.oneOf(Rgb.web(0x14532F), BLUE, Rgb.web(0xD6D4CC));
    Rgb ink = ground.g() > 0.5 ? Rgb.grey(0.02) : WHITE;
    Vec3 middle = new Vec3(x, 2.75, z - 0.08);
    plate(middle, half, 0.52, false, ink, z);
    plate(middle.plus(new Vec3(0, 0, -LAYER)), half - 0.04, 0.48, false, ground, z);
    for (int line = 0; line < 3; line++) {
      double length = random.between(0.45, 0.8) * half;
      Vec3 start = new Vec3(length - half + 0.14, 0.29 - 0.28 * line, -2 * LAYER);
      plate(middle.plus(start), length, 0.055, false, ink, z);
    }
  }

  /** A board on an arm before a house front. */
  void shop(double side, double z, RandomStream random) {
    double x = side * (Terrace.FRONT - random.between(0.5, 0.65));
    double up = random.between(3.0, 3.4);
    boolean round = random.chance(0.35);
    double halfWide = random.between(0.34, 0.44);
    double halfHigh = round ? halfWide : random.between(0.28, 0.5);
    Rgb ground = Rgb.web(random.oneOf(0x23402F, 0x7A1A20, 0x1D2C48, 0xC9B98C, 0x2A2A2C, 0xB7772A));
    Rgb ink = ground.g() > 0.3 ? Rgb.web(0x3A2418) : Rgb.web(0xD9CFA8);
    Vec3 middle = new Vec3(x, up, z);
    plate(middle, halfWide, halfHigh, round, ink, z);
    plate(
        middle.plus(new Vec3(0, 0, -LAYER)), halfWide - 0.035, halfHigh - 0.035, round, ground, z);
    plate(middle.plus(new Vec3(0, 0.04, -2 * LAYER)), halfWide * 0.6, 0.05, false, ink, z);
    plate(middle.plus(new Vec3(0, -0.1, -2 * LAYER)), halfWide * 0.4, 0.03, false, ink, z);
    double arm = up + halfHigh + 0.04;
    rod(
        new Vec3(x - side * halfWide, arm, z),
        new Vec3(side * Terrace.FRONT, arm, z),
        0.02,
        x,
        StreetPart.SIGN);
  }

  private void post(double x, double z, double top) {
    rod(new Vec3(x, Ground.KERB, z), new Vec3(x, top, z), 0.035, x, StreetPart.POLE);
  }

  private void rod(Vec3 from, Vec3 to, double radius, double axis, StreetPart part) {
    RoundSurface skin = new RoundSurface(part, daylight, Rgb.grey(0.3), axis, radius, 0, 77);
    buffer.draw(from, to, radius, radius, POST, skin);
    daylight.shadows().cast(from, to, radius);
  }

  private void triangle(Vec3 middle, double half, Rgb colour, double z) {
    Vec3 left = middle.plus(new Vec3(-half, -half * 0.577, 0));
    Vec3 right = middle.plus(new Vec3(half, -half * 0.577, 0));
    draw(Facet.triangle(left, right, middle.plus(new Vec3(0, half * 1.155, 0))), colour, z);
  }

  private void plate(
      Vec3 middle, double halfWide, double halfHigh, boolean round, Rgb colour, double z) {
    Vec3 wide = new Vec3(halfWide, 0, 0);
    Vec3 high = new Vec3(0, halfHigh, 0);
    draw(
        round
            ? Facet.disc(middle, wide, high)
            : Facet.quad(middle.minus(wide).minus(high), wide.times(2), high.times(2)),
        colour,
        z);
  }

  private void draw(Facet plate, Rgb colour, double z) {
    MattSurface paint =
        new MattSurface(
            StreetPart.SIGN,
            daylight,
            colour,
            new Vec3(0, 0, -1),
            MattSurface.Texture.SMOOTH,
            1,
            (int) z);
    buffer.draw(plate, paint);
    daylight.shadows().cast(plate);
  }
}
