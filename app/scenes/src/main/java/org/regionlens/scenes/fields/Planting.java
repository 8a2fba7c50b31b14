package org.regionlens.scenes.fields;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.plane.Curve;
import org.regionlens.scenes.raster.Rgb;

/** Where trees stand: in hedges, along the river and the road, in woods, alone on meadows. */
final class Planting {
  private static final int[] GREENS = {0x46602A, 0x3C5628, 0x53682E, 0x5C6A30, 0x394F2C, 0x6A7036};

  private final Land land;
  private final Parcels parcels;
  private final River river;
  private final Road road;
  private final Farm farm;
  private final RandomStream random;
  private final LatticeNoise noise;
  private final List<Crown> crowns = new ArrayList<>();

  Planting(Land land, Parcels parcels, River river, Road road, Farm farm, RandomStream random) {
    this.land = land;
    this.parcels = parcels;
    this.river = river;
    this.road = road;
    this.farm = farm;
    this.random = random;
    this.noise = new LatticeNoise(random.below(1 << 30));
  }

  void plant() {
    for (Parcels.Cut cut : parcels.cuts()) {
      if (cut.seam() == Parcels.Seam.HEDGE) {
        hedge(cut);
      }
    }
    double wooded = random.between(0.3, 0.42);
    for (int side = -1; side <= 1; side += 2) {
      bank(side, wooded);
    }
    if (random.chance(0.6)) {
      avenue(random.chance(0.5) ? -1 : 1);
    }
    scatter();
    for (Crown crown : crowns) {
      crown.grow(land, noise);
    }
  }

  private void hedge(Parcels.Cut cut) {
    double gaps = random.between(0.28, 0.46);
    double bushes = random.between(1.3, 2.1);
    double way = cut.from();
    while (way < cut.to()) {
      double aside = random.bell() * 0.35;
      double u = cut.alongU() ? way : cut.place() + aside;
      double v = cut.alongU() ? cut.place() + aside : way;
      double[] place = parcels.place(u, v);
      boolean gap = noise.fractal(way / 26, cut.place() * 0.37, 2) < gaps;
      if (!gap) {
        boolean tree = random.chance(0.12);
        double radius = tree ? random.between(3, 5.2) : bushes * random.between(0.8, 1.25);
        add(place[0], place[1], radius, tree ? radius * 2.1 : radius * 1.5);
      }
      way += bushes * random.between(0.8, 1.3);
    }
  }

  /** Willows and alders on the banks. */
  private void bank(int side, double wooded) {
    Curve course = river.course();
    for (int i = 1; i < course.size(); i++) {
      double along = course.length(i) * land.cell();
      double x = course.x(i) * land.cell();
      double y = course.y(i) * land.cell();
      double dx = course.x(i) - course.x(i - 1);
      double dy = course.y(i) - course.y(i - 1);
      double length = Math.sqrt(dx * dx + dy * dy);
      if (noise.fractal(along / 60, 40.0 + 9 * side, 2) < wooded + 0.14 || random.chance(0.35)) {
        continue;
      }
      double out = random.between(9, 17) * side / length;
      double radius = random.between(1.8, 4.6);
      add(x - dy * out, y + dx * out, radius, radius * random.between(1.7, 2.3));
    }
  }

  private void avenue(int side) {
    Curve course = road.course();
    double next = 0;
    double gap = random.between(9, 14);
    for (int i = 1; i < course.size(); i++) {
      double along = course.length(i) * land.cell();
      if (along < next) {
        continue;
      }
      next = along + gap * random.between(0.9, 1.1);
      double dx = course.x(i) - course.x(i - 1);
      double dy = course.y(i) - course.y(i - 1);
      double out = side * (Road.HALF + random.between(3.6, 4.6)) / Math.sqrt(dx * dx + dy * dy);
      double radius = random.between(2.4, 3.6);
      if (noise.fractal(along / 80, 70, 2) > 0.36) {
        double x = course.x(i) * land.cell() - dy * out;
        double y = course.y(i) * land.cell() + dx * out;
        add(x, y, radius, radius * 2.4);
      }
    }
  }

  /** Woods on their parcels, and single trees where grass grows. */
  private void scatter() {
    double area = land.width() * land.depth();
    for (int i = 0; i < area / 11; i++) {
      double x = random.between(-4, land.width() + 4);
      double y = random.between(-4, land.depth() + 4);
      double radius = random.between(2.2, 4.8);
      double pick = random.unit();
      Parcels.Spot spot = parcels.at(x, y);
      Parcel.Use use = spot.parcel().use();
      boolean wood = use == Parcel.Use.WOOD && spot.away() > 4 + 6 * noise.at(x / 9, y / 9);
      boolean alone = use == Parcel.Use.GRASS && pick < 0.012 && spot.away() > 8;
      boolean garden = farm.yard(x, y) > -9 && farm.yard(x, y) < -1 && pick < 0.25;
      if ((wood && apart(x, y, radius * 0.9)) || ((alone || garden) && apart(x, y, radius * 2))) {
        add(x, y, radius, radius * random.between(1.8, 2.6));
      }
    }
  }

  private boolean apart(double x, double y, double distance) {
    for (Crown crown : crowns) {
      double dx = crown.x() - x;
      double dy = crown.y() - y;
      if (dx * dx + dy * dy < distance * distance) {
        return false;
      }
    }
    return true;
  }

  /** Plants a tree unless it would stand in water, on a road or in a house. */
  private void add(double x, double y, double radius, double height) {
    int index = land.index(x, y);
    if (index >= 0) {
      LandClass kind = land.kind(index);
      boolean taken =
          kind == LandClass.WATER || kind == LandClass.ROAD || kind == LandClass.BUILDING;
      if (taken
          || road.away(index) < Road.HALF + 0.7 * radius
          || river.away(index) < 0.35 * radius
          || farm.covers(x, y, 0.8 * radius)) {
        return;
      }
    }
    Rgb green = Rgb.web(GREENS[random.below(GREENS.length)]);
    double tone = random.between(0.75, 1.2);
    crowns.add(new Crown(x, y, radius, height, green.times(tone), random.chance(0.06)));
  }
}
