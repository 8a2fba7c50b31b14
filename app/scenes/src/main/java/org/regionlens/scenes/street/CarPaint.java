package org.regionlens.scenes.street;

import org.regionlens.scenes.raster.Fragment;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.Vec3;

/** One panel of a car: lacquer, glass, lights, by its place on the body. */
final class CarPaint extends StreetSurface {
  private static final Rgb DARK = Rgb.grey(0.018);
  private static final Rgb SKY = new Rgb(0.55, 0.70, 0.92);
  private static final Rgb HOUSES = new Rgb(0.17, 0.15, 0.13);
  private static final Rgb ROAD = new Rgb(0.10, 0.10, 0.10);
  private static final Rgb TAIL = Rgb.web(0x6E0C10);
  private static final Rgb LAMP = Rgb.web(0x868E96);
  private static final Rgb PLATE = Rgb.web(0xD9D4B0);

  private final CarShape shape;
  private final Rgb paint;
  private final Vec3 normal;
  private final Vec3 tail;
  private final double heading;

  /**
   * @param normal of the panel, outwards
   * @param tail the middle of the car's tail on the ground, metres
   * @param heading +1 drives away from the camera, −1 towards it
   */
  CarPaint(Daylight daylight, CarShape shape, Rgb paint, Vec3 normal, Vec3 tail, double heading) {
    super(StreetPart.CAR, daylight);
    this.shape = shape;
    this.paint = paint;
    this.normal = normal;
    this.tail = tail;
    this.heading = heading;
  }

  @Override
  Rgb light(Fragment f) {
    double along = (f.z() - tail.z()) * heading;
    double out = Math.abs(f.x() - tail.x());
    double up = f.y() - tail.y();
    boolean glass = glass(along, out, up);
    Rgb albedo = glass ? DARK : body(along, out, up);
    double openness = 0.45 + 0.55 * step(0.1, 0.8, up);
    return daylight()
        .matt(albedo, normal, f, openness)
        .plus(mirrored(f, glass ? 0.09 : 0.045, openness));
  }

  private boolean glass(double along, double out, double up) {
    double[] rear = shape.rearGlass();
    double[] front = shape.windscreen();
    boolean upwards = normal.y() > 0.25 || Math.abs(normal.z()) > 0.5;
    double top = shape.along(shape.topHalf(), along);
    if (upwards && out < top * 0.93) {
      boolean flat = rear[1] - rear[0] < 0.1;
      boolean back = along > rear[0] && along < rear[1] && (!flat || (up > 1.2 && up < 1.65));
      return back || (along > front[0] && along < front[1]);
    }
    double belt = shape.along(shape.belt(), along);
    double roof = shape.along(shape.top(), along);
    double middle = (shape.cabin()[0] + shape.cabin()[1]) / 2;
    return Math.abs(normal.x()) > 0.5
        && up > belt + 0.03
        && up < roof - 0.09
        && along > shape.cabin()[0]
        && along < shape.cabin()[1]
        && Math.abs(along - middle) > 0.05;
  }

  private Rgb body(double along, double out, double up) {
    double belt = shape.along(shape.belt(), along);
    if (along < 0.35 && normal.z() * heading < -0.1) {
      if (out > 0.60 && up > belt - 0.19 && up < belt - 0.03) {
        return TAIL;
      }
      if (out < 0.26 && Math.abs(up - 0.64) < 0.06) {
        return PLATE;
      }
      return up < 0.42 || Math.abs(up - 0.52) < 0.012 ? DARK.times(2) : paint;
    }
    if (along > shape.length() - 0.45 && normal.z() * heading > 0.05) {
      if (out > 0.44 && up > 0.57 && up < 0.70) {
        return LAMP;
      }
      if (out < 0.27 && Math.abs(up - 0.40) < 0.055) {
        return LAMP;
      }
      return out < 0.46 && up > 0.30 && up < 0.60 ? DARK : paint;
    }
    if (up < 0.30) {
      return DARK.times(2);
    }
    double middle = (shape.cabin()[0] + shape.cabin()[1]) / 2;
    boolean gap =
        Math.abs(normal.x()) > 0.5
            && (Math.abs(along - middle) < 0.012
                || Math.abs(along - shape.cabin()[1] + 0.05) < 0.012);
    return gap ? paint.times(0.35) : paint;
  }

  /** What the lacquer mirrors: sky, houses or road, more of it at a grazing look. */
  private Rgb mirrored(Fragment f, double head, double openness) {
    Vec3 ray = new Vec3(f.rayX(), f.rayY(), 1).unit();
    double cosine = -ray.dot(normal);
    Vec3 mirror = ray.plus(normal.times(2 * cosine));
    double rest = 1 - Math.min(1, Math.abs(cosine));
    double fresnel = head + (1 - head) * rest * rest * rest * rest * rest;
    Rgb scene =
        mirror.y() < 0
            ? ROAD
            : HOUSES.mix(
                SKY.times(daylight().mirrored()),
                step(0.28, 0.62, mirror.y() + 0.25 * Math.abs(mirror.z())));
    Rgb light = scene.times(fresnel * openness);
    double glint = mirror.dot(daylight().towardsSun());
    if (glint > 0.8) {
      double sharp = glint * glint;
      sharp *= sharp;
      sharp *= sharp;
      sharp *= sharp;
      sharp *= sharp;
      light = light.plus(daylight().sun().times(sharp * 0.55 * daylight().seen(f)));
    }
    return light;
  }
}
