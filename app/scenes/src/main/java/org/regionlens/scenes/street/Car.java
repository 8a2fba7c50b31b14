package org.regionlens.scenes.street;

import org.regionlens.scenes.raster.Facet;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.SampleBuffer;
import org.regionlens.scenes.raster.Vec3;

/** A car on the street: the lofted body and its wheels. */
final class Car implements Standing {
  private static final int SECTIONS = 44;
  private static final double WHEEL = 0.32;

  private final SampleBuffer buffer;
  private final Daylight daylight;
  private final CarShape shape;
  private final Rgb paint;
  private final Vec3 tail;
  private final double heading;

  /**
   * @param tail the middle of the car's tail on the ground, metres
   * @param heading +1 drives away from the camera, −1 towards it
   */
  Car(
      SampleBuffer buffer,
      Daylight daylight,
      CarShape shape,
      Rgb paint,
      Vec3 tail,
      double heading) {
    this.buffer = buffer;
    this.daylight = daylight;
    this.shape = shape;
    this.paint = paint;
    this.tail = tail;
    this.heading = heading;
  }

  void build() {
    Vec3[] last = section(0);
    cap(last, -1);
    for (int i = 1; i <= SECTIONS; i++) {
      Vec3[] next = section(shape.length() * i / SECTIONS);
      for (int k = 0; k + 1 < next.length; k++) {
        panel(last[k], last[k + 1], next[k], next[k + 1]);
      }
      last = next;
    }
    cap(last, 1);
    for (double along : new double[] {shape.rearWheel(), shape.frontWheel()}) {
      wheel(along, 1);
      wheel(along, -1);
    }
  }

  private Vec3 place(double along, double out, double up) {
    return new Vec3(tail.x() + out, tail.y() + up, tail.z() + heading * along);
  }

  /** A cross-section from the right sill over the roof to the left sill. */
  private Vec3[] section(double along) {
    double sill = shape.along(shape.sill(), along);
    double half = shape.along(shape.half(), along);
    double belt = shape.along(shape.belt(), along);
    double top = shape.along(shape.top(), along);
    double topHalf = shape.along(shape.topHalf(), along);
    double bulge = sill + (belt - sill) * 0.5;
    double[][] right = {
      {half * 0.95, sill},
      {half, bulge - 0.08},
      {half * 1.005, bulge + 0.06},
      {half * 0.985, belt - 0.05},
      {half * 0.955, belt},
      {(half * 0.955 + topHalf) / 2 + 0.02, (belt + top - 0.05) / 2},
      {topHalf + 0.02, top - 0.06},
      {topHalf * 0.86, top - 0.012},
      {topHalf * 0.45, top + 0.012},
    };
    Vec3[] section = new Vec3[right.length * 2];
    for (int k = 0; k < right.length; k++) {
      section[k] = place(along, right[k][0], right[k][1]);
      section[section.length - 1 - k] = place(along, -right[k][0], right[k][1]);
    }
    return section;
  }

  private void panel(Vec3 a, Vec3 b, Vec3 c, Vec3 d) {
    Vec3 normal = c.minus(a).cross(b.minus(a)).unit();
    Vec3 middle = a.plus(b).plus(c).plus(d).times(0.25);
    Vec3 core = new Vec3(tail.x(), tail.y() + 0.5, middle.z());
    if (normal.dot(middle.minus(core)) < 0) {
      normal = normal.times(-1);
    }
    CarPaint skin = new CarPaint(daylight, shape, paint, normal, tail, heading);
    draw(Facet.triangle(a, b, c), skin);
    draw(Facet.triangle(d, c, b), skin);
  }

  private void draw(Facet facet, CarPaint skin) {
    buffer.draw(facet, skin);
    daylight.shadows().cast(facet);
  }

  /** Closes the tail (−1) or the nose (+1). */
  private void cap(Vec3[] section, double end) {
    Vec3 normal = new Vec3(0, 0, end * heading);
    CarPaint skin = new CarPaint(daylight, shape, paint, normal, tail, heading);
    for (int k = 0; k + 1 < section.length / 2; k++) {
      Vec3 a = section[k];
      Vec3 b = section[k + 1];
      Vec3 c = section[section.length - 1 - k];
      Vec3 d = section[section.length - 2 - k];
      draw(Facet.triangle(a, b, c), skin);
      draw(Facet.triangle(d, c, b), skin);
    }
  }

  private void wheel(double along, double side) {
    double out = side * (shape.along(shape.half(), along) * 1.005 + 0.005);
    disc(along, out, WHEEL + 0.06, Rgb.grey(0.008), side);
    disc(along, out + side * 0.012, WHEEL, Rgb.grey(0.022), side);
    disc(along, out + side * 0.02, WHEEL * 0.64, Rgb.grey(0.30), side);
    disc(along, out + side * 0.024, WHEEL * 0.22, Rgb.grey(0.12), side);
    // The tyre seen from behind, under the sill.
    double width = 0.2;
    Vec3 corner = place(along - WHEEL, out - side * width, 0);
    MattSurface tyre = matt(Rgb.grey(0.02), new Vec3(0, 0, -1), 0.4);
    buffer.draw(
        Facet.quad(
            new Vec3(corner.x(), corner.y(), corner.z()),
            new Vec3(side * width, 0, 0),
            new Vec3(0, WHEEL * 1.1, 0)),
        tyre);
    Vec3 front = place(along + WHEEL, out - side * width, 0);
    buffer.draw(Facet.quad(front, new Vec3(side * width, 0, 0), new Vec3(0, WHEEL * 1.1, 0)), tyre);
  }

  private void disc(double along, double out, double radius, Rgb colour, double side) {
    Vec3 middle = place(along, out, Math.max(radius, WHEEL));
    Facet facet = Facet.disc(middle, new Vec3(0, 0, radius), new Vec3(0, radius, 0));
    buffer.draw(facet, matt(colour, new Vec3(side, 0, 0), 0.6));
    daylight.shadows().cast(facet);
  }

  private MattSurface matt(Rgb colour, Vec3 normal, double openness) {
    return new MattSurface(
        StreetPart.CAR, daylight, colour, normal, MattSurface.Texture.SMOOTH, openness, 1);
  }

  @Override
  public double openness(double x, double z) {
    if (Math.abs(x - tail.x()) > 2 || Math.abs(z - tail.z()) > 7) {
      return 1;
    }
    double half = 0.78;
    double start = Math.min(tail.z(), tail.z() + heading * shape.length());
    double aside = Math.max(0, Math.abs(x - tail.x()) - half);
    double before = Math.max(0, Math.max(start - z, z - start - shape.length()));
    double away = Math.sqrt(aside * aside + before * before);
    return away > 0.9 ? 1 : 0.12 + 0.88 * StreetSurface.step(-0.1, 0.9, away);
  }
}
