package org.regionlens.scenes.street;

import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.raster.Facet;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.SampleBuffer;
import org.regionlens.scenes.raster.Vec3;

/** Fences along the street: boards on posts, pickets, barriers of road works. */
final class Fence {
  private final SampleBuffer buffer;
  private final Daylight daylight;
  private final double side;

  /**
   * @param side −1 on the left of the street, +1 on its right
   */
  Fence(SampleBuffer buffer, Daylight daylight, double side) {
    this.buffer = buffer;
    this.daylight = daylight;
    this.side = side;
  }

  /**
   * Boards or pickets before a house, from one distance to another.
   *
   * @param out from the middle of the street, metres
   */
  void garden(double out, double from, double to, RandomStream random) {
    boolean pickets = random.chance(0.5);
    Rgb paint =
        Rgb.web(
            pickets
                ? random.oneOf(0xD6D3C8, 0x8FA08A, 0x50606A)
                : random.oneOf(0x8A6A48, 0x6E5640, 0x7A7466));
    double height = pickets ? random.between(0.95, 1.1) : random.between(1.2, 1.5);
    double wide = pickets ? 0.10 : 0.145;
    double step = pickets ? 0.125 : 0.15;
    double x = side * out;
    int salt = random.below(1 << 20);
    for (double z = from; z < to; z += step) {
      double tone = random.between(0.82, 1.12);
      double top = Ground.KERB + height + random.between(-0.012, 0.012);
      MattSurface board = matt(paint.times(tone), new Vec3(-side, 0, 0), salt);
      Vec3 foot = new Vec3(x, Ground.KERB + 0.05, z);
      draw(Facet.quad(foot, new Vec3(0, 0, wide), new Vec3(0, top - foot.y(), 0)), board);
      if (pickets) {
        draw(
            Facet.triangle(
                new Vec3(x, top, z),
                new Vec3(x, top, z + wide),
                new Vec3(x, top + 0.07, z + wide / 2)),
            board);
      }
    }
    MattSurface rail = matt(paint.times(0.8), new Vec3(-side, 0, 0), salt);
    for (double up : new double[] {0.25, height - 0.22}) {
      Vec3 start = new Vec3(x + side * 0.03, Ground.KERB + up, from);
      draw(Facet.quad(start, new Vec3(0, 0, to - from), new Vec3(0, 0.09, 0)), rail);
    }
    post(x, from, height, paint, salt);
    post(x, to, height, paint, salt);
    // It turns to the house at both ends.
    double depth = Terrace.FRONT - out;
    for (double z : new double[] {from, to}) {
      MattSurface end = matt(paint, new Vec3(0, 0, -1), salt);
      for (double aside = 0; aside < depth; aside += step) {
        double start = side > 0 ? x + aside : x - aside - wide;
        Vec3 foot = new Vec3(start, Ground.KERB + 0.05, z);
        draw(Facet.quad(foot, new Vec3(wide, 0, 0), new Vec3(0, height - 0.05, 0)), end);
      }
    }
  }

  private void post(double x, double z, double height, Rgb paint, int salt) {
    Vec3 foot = new Vec3(x - 0.06, Ground.KERB, z - 0.06);
    Vec3 up = new Vec3(0, height + 0.12, 0);
    draw(Facet.quad(foot, new Vec3(0.12, 0, 0), up), matt(paint, new Vec3(0, 0, -1), salt));
    Vec3 inner = new Vec3(x - side * 0.06, Ground.KERB, z - 0.06);
    draw(Facet.quad(inner, new Vec3(0, 0, 0.12), up), matt(paint, new Vec3(-side, 0, 0), salt));
  }

  /** Red and white barriers about a hole in the pavement, seen from the front. */
  void roadWorks(double x, double z, RandomStream random) {
    int salt = random.below(1 << 20);
    double wide = random.between(1.3, 1.7);
    barrier(new Vec3(x - wide / 2, Ground.KERB, z), new Vec3(wide, 0, 0), new Vec3(0, 0, -1), salt);
    double inner = x - side * wide / 2;
    double length = random.between(1.8, 3.2);
    barrier(
        new Vec3(inner, Ground.KERB, z), new Vec3(0, 0, length), new Vec3(-side, 0, 0), salt + 1);
    barrier(
        new Vec3(x - wide / 2, Ground.KERB, z + length),
        new Vec3(wide, 0, 0),
        new Vec3(0, 0, -1),
        salt + 2);
  }

  private void barrier(Vec3 foot, Vec3 along, Vec3 normal, int salt) {
    Rgb white = Rgb.web(0xD9D6CE);
    Rgb red = Rgb.web(0xA8231E);
    int fields = Math.max(4, (int) Math.round(along.length() / 0.28));
    Vec3 field = along.times(1.0 / fields);
    // Two boards of slanting fields, a low one for the stick of the blind.
    for (double[] board : new double[][] {{0.16, 0.15}, {0.66, 0.34}}) {
      for (int i = 0; i < fields; i++) {
        Vec3 start = foot.plus(field.times(i)).plus(new Vec3(0, board[0], 0));
        Vec3 up = new Vec3(0, board[1], 0);
        draw(Facet.quad(start, field, up), matt(i % 2 == 0 ? red : white, normal, salt));
      }
    }
    for (double end : new double[] {0.02, 0.93}) {
      Vec3 start = foot.plus(along.times(end));
      draw(
          Facet.quad(start, along.times(0.05), new Vec3(0, 1.06, 0)),
          matt(Rgb.grey(0.25), normal, salt));
    }
  }

  private void draw(Facet facet, MattSurface surface) {
    buffer.draw(facet, surface);
    daylight.shadows().cast(facet);
  }

  private MattSurface matt(Rgb albedo, Vec3 normal, int salt) {
    return new MattSurface(
        StreetPart.FENCE, daylight, albedo, normal, MattSurface.Texture.SMOOTH, 0.85, salt);
  }
}
