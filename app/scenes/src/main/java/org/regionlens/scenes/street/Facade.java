package org.regionlens.scenes.street;

import org.jspecify.annotations.Nullable;
import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.raster.Fragment;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.Vec3;

/**
 * The front of a house along the street. Windows lie behind the wall: the line of sight and the sun
 * are followed into the recess, so that reveals and their shadows are where they belong.
 */
final class Facade extends StreetSurface {
  private static final double RECESS = 0.16;
  private static final double BAND = 0.11;
  private static final Vec3 TO_CAMERA = new Vec3(0, 0, -1);

  private final FacadeStyle style;
  private final LatticeNoise noise;
  private final double side;
  private final double start;
  private final double width;
  private final double height;
  private final int bays;
  private final int doorBay;
  private final Vec3 normal;
  private final double sunAlong;
  private final double sunDown;
  private final boolean sunny;

  /**
   * @param side +1 on the right of the street, −1 on the left
   * @param start nearest end along the street, metres
   * @param width length along the street, metres
   * @param height height of the eaves, metres
   */
  Facade(
      Daylight daylight,
      FacadeStyle style,
      int salt,
      double side,
      double start,
      double width,
      double height) {
    super(StreetPart.BUILDING, daylight);
    this.style = style;
    this.noise = new LatticeNoise(salt);
    this.side = side;
    this.start = start;
    this.width = width;
    this.height = height;
    this.bays = Math.max(2, (int) Math.round(width / 2.3));
    this.doorBay = salt & 1;
    this.normal = new Vec3(-side, 0, 0);
    Vec3 sun = daylight.towardsSun();
    this.sunny = normal.dot(sun) > 0;
    this.sunAlong = sunny ? sun.z() / Math.abs(sun.x()) : 0;
    this.sunDown = sunny ? sun.y() / Math.abs(sun.x()) : 0;
  }

  @Override
  Rgb light(Fragment f) {
    double along = f.z() - start;
    double up = f.y() - Ground.KERB;
    double blur = f.size() * f.depth() / Math.max(1, Math.abs(f.x() - 0.6));
    double openness = 0.62 + 0.38 * step(0, 5, up);
    FacadeBay bay = bayAt(along, up);
    Opening opening = bay.opening();
    if (opening != null && opening.contains(bay.x(), bay.y())) {
      return inside(f, bay, opening, openness);
    }
    return daylight()
        .matt(wall(bay, along, up, blur), normal, f, openness)
        .times(shadowOfTrim(f, bay, up));
  }

  private FacadeBay bayAt(double along, double up) {
    double bayWidth = width / bays;
    int column = Math.min(bays - 1, Math.max(0, (int) (along / bayWidth)));
    int floor =
        up < style.groundFloor() ? 0 : 1 + (int) ((up - style.groundFloor()) / style.storey());
    double base = floor == 0 ? 0 : style.groundFloor() + (floor - 1) * style.storey();
    double x = along - (column + 0.5) * bayWidth;
    return new FacadeBay(column, floor, x, up - base, opening(column, floor, base, bayWidth));
  }

  private @Nullable Opening opening(int column, int floor, double base, double bayWidth) {
    if (floor == 0) {
      if (style.shop()) {
        boolean door = column % 3 == 1 + doorBay;
        return new Opening(
            -bayWidth / 2 + 0.14, bayWidth / 2 - 0.14, door ? 0.05 : 0.55, 2.6, door);
      }
      if (column % 3 == doorBay) {
        return new Opening(-0.48, 0.48, 0.1, 2.35, true);
      }
      return new Opening(-style.windowHalf(), style.windowHalf(), 0.85, 2.4, false);
    }
    if (base + style.head() + 0.3 > height) {
      return null;
    }
    return new Opening(-style.windowHalf(), style.windowHalf(), style.sill(), style.head(), false);
  }

  /** What is seen through an opening: a reveal, or the window or door at its back. */
  private Rgb inside(Fragment f, FacadeBay bay, Opening opening, double openness) {
    double slope = Math.max(0.02, Math.abs(f.rayX()));
    double x = bay.x() + RECESS / slope;
    double y = bay.y() + RECESS * f.rayY() / slope;
    if (x > opening.right()) {
      double in = (opening.right() - bay.x()) * slope / RECESS;
      Rgb reveal = style.wall().mix(style.trim(), 0.5);
      double open = openness * (1 - 0.4 * in);
      // A front that looks away from the sun keeps it out of its recesses too.
      return sunny
          ? daylight().matt(reveal, TO_CAMERA, f, open)
          : reveal.times(daylight().ambient(0).times(open));
    }
    if (y > opening.top()) {
      return daylight().matt(style.trim(), new Vec3(0, -1, 0), f, 0.5);
    }
    boolean sunInside = sunny && opening.contains(x + RECESS * sunAlong, y + RECESS * sunDown);
    Rgb frame = Glazing.frame(style, opening, x, y);
    double shade = sunInside ? 1 : 0;
    if (frame != null) {
      Rgb light = daylight().ambient(0).times(openness * 0.8);
      if (shade > 0) {
        light =
            light.plus(
                daylight().sun().times(normal.dot(daylight().towardsSun()) * daylight().seen(f)));
      }
      return frame.times(light);
    }
    int salt = bay.column() * 31 + bay.floor() * 7;
    return Glazing.glass(f, opening, x, y, noise, salt, side, shade > 0, daylight().mirrored());
  }

  private Rgb wall(FacadeBay bay, double along, double up, double blur) {
    Rgb colour = style.wall();
    if (bay.floor() == 0 && style.shop()) {
      colour = up > 2.6 ? sign(along, up) : style.accent().times(0.9);
    } else if (trim(bay, up)) {
      colour = style.trim();
    } else if (style.brick() && blur < 0.16) {
      colour = colour.times(bricks(along, up, blur));
    }
    double stain = noise.fractal(along * 0.5, up * 0.22, 4);
    double streak = noise.fractal(along * 3.1, up * 0.25 + 30, 3);
    double fine = noise.at(along * 9, up * 9);
    double foot = 1 - 0.22 * step(0.9, 0.0, up + 0.5 * stain);
    return colour.times((0.66 + 0.36 * stain + 0.22 * streak + 0.08 * fine) * foot);
  }

  private Rgb sign(double along, double up) {
    double middle = width / 2;
    double letters =
        noise.at(along * 5.5, 3) > 0.42 && noise.cell((int) (along * 7), 5) > 0.3 ? 1 : 0;
    boolean written =
        Math.abs(up - 2.98) < 0.13 && Math.abs(along - middle) < width * 0.3 && letters > 0;
    boolean ledge = up > style.groundFloor() - 0.12;
    return written || ledge ? style.trim() : style.accent();
  }

  /** Bands at the floors, sills under and lintels over the windows. */
  private boolean trim(FacadeBay bay, double up) {
    if (bay.floor() > 0 && bay.y() < BAND && bay.floor() == 1) {
      return true;
    }
    if (up > height - 0.32) {
      return true;
    }
    Opening o = bay.opening();
    if (o == null) {
      return false;
    }
    boolean sill = bay.y() < o.bottom() && bay.y() > o.bottom() - 0.13 && !o.door();
    boolean lintel = bay.y() > o.top() && bay.y() < o.top() + 0.2;
    return (sill || lintel) && bay.x() > o.left() - 0.1 && bay.x() < o.right() + 0.1;
  }

  /** Bands and sills stand out a little and throw a thin shadow when the sun is on the wall. */
  private double shadowOfTrim(Fragment f, FacadeBay bay, double up) {
    double reach = sunny ? 0.09 * sunDown : 0.05;
    double dark = sunny ? 0.45 : 0.75;
    double underEaves = height - 0.32 - up;
    if (underEaves > 0 && underEaves < reach * 3.2) {
      return dark;
    }
    double underBand = style.groundFloor() - up;
    if (underBand > 0 && underBand < reach && f.depth() < 60) {
      return dark;
    }
    Opening o = bay.opening();
    if (o != null && !o.door() && bay.x() > o.left() - 0.1 && bay.x() < o.right() + 0.1) {
      double underSill = o.bottom() - 0.13 - bay.y();
      return underSill > 0 && underSill < reach ? dark : 1;
    }
    return 1;
  }

  private double bricks(double along, double up, double blur) {
    double course = Math.floor(up / 0.075);
    double shift = course - 2 * Math.floor(course / 2);
    double brick = Math.floor((along + shift * 0.11) / 0.225);
    double inUp = up / 0.075 - course;
    double inAlong = (along + shift * 0.11) / 0.225 - brick;
    boolean mortar = inUp < 0.14 || inAlong < 0.05;
    double tone = 0.84 + 0.32 * noise.cell((int) brick, (int) course);
    double near = step(0.16, 0.02, blur);
    return 1 + near * ((mortar ? 1.22 : tone) - 1);
  }
}
