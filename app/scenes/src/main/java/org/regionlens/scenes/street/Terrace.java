package org.regionlens.scenes.street;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.raster.Facet;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.SampleBuffer;
import org.regionlens.scenes.raster.Vec3;

/** A row of houses on one side of the street. */
final class Terrace {
  /** Distance of the house fronts from the middle of the street, metres. */
  static final double FRONT = 6.4;

  private static final double FIRST = -9;
  private static final double LAST = 118;
  private static final double DEPTH = 9;
  private static final double EAVES = 0.28;
  private static final int[] ROOFS = {0x6B5A52, 0x5A5C62, 0x80503E, 0x4E4A48};

  private final SampleBuffer buffer;
  private final Daylight daylight;
  private final double side;
  private final List<Vec3> chimneys = new ArrayList<>();

  Terrace(SampleBuffer buffer, Daylight daylight, double side) {
    this.buffer = buffer;
    this.daylight = daylight;
    this.side = side;
  }

  /**
   * Builds the row.
   *
   * @return tops of the chimneys
   */
  List<Vec3> build(RandomStream random) {
    double height = random.between(7.6, 9.2);
    FacadeStyle style = FacadeStyle.draw(random);
    double z = FIRST;
    boolean gap = true;
    while (z < LAST) {
      double width = random.between(5.2, 8.6);
      // Terraces were built in runs: several houses alike, then something else.
      if (random.chance(0.55)) {
        style = FacadeStyle.draw(random);
        height = random.between(6.8, 10.6);
      }
      house(style, z, width, height, gap, random);
      z += width;
      gap = random.chance(0.12) && z > 22;
      if (gap) {
        z += random.between(3.5, 6);
      }
    }
    return chimneys;
  }

  private void house(
      FacadeStyle style, double z, double width, double height, boolean gap, RandomStream random) {
    double x = side * FRONT;
    int salt = random.below(1 << 20);
    Facade front = new Facade(daylight, style, salt, side, z, width, height);
    buffer.draw(
        Facet.quad(new Vec3(x, 0, z), new Vec3(0, 0, width), new Vec3(0, height, 0)), front);
    castShadow(z, width, height);
    Vec3 deep = new Vec3(side * DEPTH, 0, 0);
    MattSurface.Texture texture =
        style.brick() ? MattSurface.Texture.COURSES : MattSurface.Texture.SMOOTH;
    MattSurface end =
        matt(style.wall().times(0.95), new Vec3(0, 0, -1), texture, gap ? 0.75 : 0.95, salt);
    buffer.draw(Facet.quad(new Vec3(x, 0, z), deep, new Vec3(0, height, 0)), end);
    boolean flat = random.chance(0.2);
    if (flat) {
      buffer.draw(
          Facet.quad(new Vec3(x, height, z), new Vec3(0, 0, width), new Vec3(0, 0.9, 0)),
          matt(style.wall().mix(style.trim(), 0.4), new Vec3(-side, 0, 0), texture, 1, salt));
      buffer.draw(Facet.quad(new Vec3(x, height, z), deep, new Vec3(0, 0.9, 0)), end);
    } else {
      roof(style, z, width, height, end, random);
    }
    cornice(style, z, width, height);
    if (style.shop() && random.chance(0.6)) {
      awning(style, z, width);
    }
  }

  private MattSurface matt(
      Rgb albedo, Vec3 normal, MattSurface.Texture texture, double openness, int salt) {
    return new MattSurface(StreetPart.BUILDING, daylight, albedo, normal, texture, openness, salt);
  }

  private void castShadow(double z, double width, double height) {
    Vec3 sun = daylight.towardsSun();
    if (sun.x() * side <= 0) {
      return; // Its shadow falls away from the street.
    }
    for (double y = 0; y <= height; y += 0.04) {
      daylight
          .shadows()
          .cast(new Vec3(side * FRONT, y, z), new Vec3(side * FRONT, y, z + width), 0.04);
    }
    double y = height + 0.1;
    double x = side * (FRONT - EAVES);
    for (double out = 0; out <= EAVES; out += 0.05) {
      daylight
          .shadows()
          .cast(new Vec3(x + side * out, y, z), new Vec3(x + side * out, y, z + width), 0.05);
    }
  }

  private void roof(
      FacadeStyle style,
      double z,
      double width,
      double height,
      MattSurface end,
      RandomStream random) {
    double ridge = random.between(1.9, 2.9);
    Vec3 eaves = new Vec3(side * (FRONT - EAVES), height, z);
    Vec3 slope = new Vec3(side * (DEPTH / 2 + EAVES), ridge, 0);
    Rgb tiles = Rgb.web(ROOFS[random.below(ROOFS.length)]);
    Vec3 normal = new Vec3(-side * ridge, DEPTH / 2, 0);
    int salt = random.below(1 << 20);
    buffer.draw(
        Facet.quad(eaves, new Vec3(0, 0, width), slope),
        matt(tiles, normal, MattSurface.Texture.TILES, 1, salt));
    Vec3 corner = new Vec3(side * FRONT, height, z);
    buffer.draw(
        Facet.triangle(
            corner,
            corner.plus(new Vec3(side * DEPTH, 0, 0)),
            corner.plus(new Vec3(side * DEPTH / 2, ridge, 0))),
        end);
    if (random.chance(0.75)) {
      chimney(style, z + random.between(0, 0.6), height + ridge, salt);
    }
  }

  private void chimney(FacadeStyle style, double z, double ridge, int salt) {
    double x = side * (FRONT + DEPTH / 2 - 1.0);
    Rgb stack = style.brick() ? style.wall() : Rgb.web(0x8C5A45);
    double bottom = ridge - 1.4;
    double tall = 2.5;
    box(
        new Vec3(x, bottom, z),
        new Vec3(side * 0.75, tall, 1.3),
        stack,
        MattSurface.Texture.COURSES,
        salt);
    box(
        new Vec3(x - side * 0.06, bottom + tall, z - 0.06),
        new Vec3(side * 0.87, 0.16, 1.42),
        stack.times(0.8),
        MattSurface.Texture.SMOOTH,
        salt);
    chimneys.add(new Vec3(x + side * 0.4, bottom + tall + 0.1, z + 0.2));
    for (int pot = 0; pot < 3; pot++) {
      box(
          new Vec3(x + side * 0.22, bottom + tall + 0.16, z + 0.1 + pot * 0.42),
          new Vec3(side * 0.26, 0.42, 0.26),
          Rgb.web(0xA0603C),
          MattSurface.Texture.SMOOTH,
          salt + pot);
    }
  }

  /** The two faces of a box that can be seen from the street. */
  private void box(Vec3 place, Vec3 size, Rgb albedo, MattSurface.Texture texture, int salt) {
    Vec3 wide = new Vec3(size.x(), 0, 0);
    Vec3 high = new Vec3(0, size.y(), 0);
    Vec3 deep = new Vec3(0, 0, size.z());
    buffer.draw(
        Facet.quad(place, wide, high), matt(albedo, new Vec3(0, 0, -1), texture, 0.95, salt));
    buffer.draw(
        Facet.quad(place, deep, high), matt(albedo, new Vec3(-side, 0, 0), texture, 0.95, salt));
  }

  private void cornice(FacadeStyle style, double z, double width, double height) {
    double out = EAVES;
    Vec3 place = new Vec3(side * (FRONT - out), height - 0.2, z);
    Vec3 along = new Vec3(0, 0, width);
    Rgb albedo = style.trim().times(0.9);
    buffer.draw(
        Facet.quad(place, along, new Vec3(0, 0.22, 0)),
        matt(albedo, new Vec3(-side, 0, 0), MattSurface.Texture.SMOOTH, 1, 3));
    buffer.draw(
        Facet.quad(place, along, new Vec3(side * out, 0, 0)),
        matt(albedo, new Vec3(0, -1, 0), MattSurface.Texture.SMOOTH, 0.6, 3));
    buffer.draw(
        Facet.quad(place, new Vec3(side * out, 0, 0), new Vec3(0, 0.22, 0)),
        matt(albedo, new Vec3(0, 0, -1), MattSurface.Texture.SMOOTH, 1, 3));
  }

  private void awning(FacadeStyle style, double z, double width) {
    Vec3 top = new Vec3(side * FRONT, 2.95, z + 0.5);
    Vec3 along = new Vec3(0, 0, width - 1);
    Vec3 down = new Vec3(-side * 1.25, -0.62, 0);
    Facet cloth = Facet.quad(top, along, down);
    Rgb colour = style.accent().times(1.3).plus(Rgb.grey(0.03));
    buffer.draw(
        cloth, matt(colour, new Vec3(-side * 0.45, 0.9, 0), MattSurface.Texture.STRIPES, 1, 5));
    buffer.draw(
        Facet.quad(top.plus(down), along, new Vec3(0, -0.2, 0)),
        matt(colour, new Vec3(-side, 0, 0), MattSurface.Texture.STRIPES, 1, 5));
    daylight.shadows().cast(cloth);
  }
}
