package org.regionlens.scenes.street;

import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.SampleBuffer;
import org.regionlens.scenes.raster.Vec3;

/** Lamp posts, wooden poles with their lines, and wires across the street. */
final class PolesAndWires {
  /** A wire is never drawn thinner than this, pixels: more than half a pixel is its class. */
  private static final double WIRE = 1.25;

  private static final double POST = 1.6;
  private static final Rgb WOOD = Rgb.web(0x5E4C3C);
  private static final Rgb CABLE = Rgb.grey(0.025);

  private final SampleBuffer buffer;
  private final Daylight daylight;

  PolesAndWires(SampleBuffer buffer, Daylight daylight) {
    this.buffer = buffer;
    this.daylight = daylight;
  }

  private RoundSurface skin(Rgb albedo, double x, double radius, double rough) {
    return new RoundSurface(StreetPart.POLE, daylight, albedo, x, radius, rough, 77);
  }

  private void rod(Vec3 from, Vec3 to, double thick, double thin, double least, RoundSurface skin) {
    buffer.draw(from, to, thick, thin, least, skin);
    daylight.shadows().cast(from, to, thick);
  }

  /** A lamp on a curved arm over the road. */
  void lamp(double side, double z, double height, Rgb paint) {
    double x = side * (Ground.ROAD + 0.5);
    RoundSurface skin = skin(paint, x, 0.07, 0);
    Vec3 foot = new Vec3(x, Ground.KERB, z);
    rod(foot, new Vec3(x, 1.3, z), 0.11, 0.10, POST, skin);
    rod(new Vec3(x, 1.3, z), new Vec3(x, height - 0.8, z), 0.065, 0.05, POST, skin);
    double reach = 1.5;
    Vec3 last = new Vec3(x, height - 0.8, z);
    for (int i = 1; i <= 6; i++) {
      double t = i / 6.0;
      Vec3 next = new Vec3(x - side * reach * t * t, height - 0.8 * (1 - t) * (1 - t), z);
      rod(last, next, 0.045, 0.04, 1.35, skin);
      last = next;
    }
    Vec3 tip = last.plus(new Vec3(-side * 0.65, 0.03, 0));
    rod(last, tip, 0.09, 0.06, 2, skin(paint.times(1.1), last.x(), 0.4, 0));
  }

  /** Wooden poles along one side, joined by sagging lines, with drops to the houses. */
  void line(double side, double first, double spacing, int count, RandomStream random) {
    double x = side * (Ground.ROAD + 0.75);
    RoundSurface cable = skin(CABLE, x, 1, 0);
    for (int i = 0; i < count; i++) {
      double z = first + i * spacing;
      double top = 8.2;
      RoundSurface wood = skin(WOOD, x, 0.12, 0.5);
      rod(new Vec3(x, Ground.KERB, z), new Vec3(x, top, z), 0.13, 0.09, 1.8, wood);
      double arm = top - 0.45;
      rod(new Vec3(x - 0.75, arm, z), new Vec3(x + 0.75, arm, z), 0.05, 0.05, 1.5, wood);
      for (double offset : new double[] {-0.65, 0.65}) {
        Vec3 from = new Vec3(x + offset, arm + 0.12, z);
        wire(from, from.plus(new Vec3(0, 0, spacing)), 0.5, cable);
        if (i == 0) {
          wire(new Vec3(x + offset, arm + 0.12, 1.2), from, 0.35, cable);
        }
      }
      for (int drop = 0; drop < 2; drop++) {
        double reach = random.between(-6, 8);
        double over = drop == 0 ? side : -side;
        Vec3 house = new Vec3(over * Terrace.FRONT, random.between(5.6, 6.6), z + reach);
        wire(new Vec3(x, arm - 0.1, z), house, drop == 0 ? 0.15 : 0.4, cable);
      }
    }
  }

  /** A wire from house to house with a lamp in the middle. */
  void span(double z, double height) {
    RoundSurface cable = skin(CABLE, 0, 1, 0);
    wire(new Vec3(-Terrace.FRONT, height, z), new Vec3(Terrace.FRONT, height, z), 0.45, cable);
    RoundSurface lamp = skin(Rgb.grey(0.16), 0, 0.25, 0);
    rod(new Vec3(0, height - 0.45, z), new Vec3(0, height - 0.62, z), 0.03, 0.05, 1.4, lamp);
    rod(new Vec3(0, height - 0.62, z), new Vec3(0, height - 0.95, z), 0.10, 0.22, 2, lamp);
  }

  /** A television aerial on a chimney. */
  void aerial(Vec3 foot, double side) {
    RoundSurface metal = skin(Rgb.grey(0.10), foot.x(), 0.02, 0);
    Vec3 top = foot.plus(new Vec3(0, 1.7, 0));
    rod(foot, top, 0.02, 0.02, 1.3, metal);
    Vec3 boom = top.plus(new Vec3(-side * 0.9, 0, 0));
    rod(top.plus(new Vec3(side * 0.3, 0, 0)), boom, 0.015, 0.015, 1.25, metal);
    for (int i = 0; i < 3; i++) {
      Vec3 at = top.plus(new Vec3(-side * 0.38 * i, 0, 0));
      double half = 0.34 - 0.05 * i;
      rod(at.plus(new Vec3(0, -half, 0)), at.plus(new Vec3(0, half, 0)), 0.012, 0.012, 1.25, metal);
    }
  }

  /** A wire that hangs in a parabola. */
  private void wire(Vec3 from, Vec3 to, double sag, RoundSurface skin) {
    int pieces = 12;
    Vec3 last = from;
    for (int i = 1; i <= pieces; i++) {
      double t = (double) i / pieces;
      Vec3 straight = from.plus(to.minus(from).times(t));
      Vec3 next = straight.plus(new Vec3(0, -4 * sag * t * (1 - t), 0));
      buffer.draw(last, next, 0.012, 0.012, WIRE, skin);
      daylight.shadows().cast(last, next, 0.015);
      last = next;
    }
  }
}
