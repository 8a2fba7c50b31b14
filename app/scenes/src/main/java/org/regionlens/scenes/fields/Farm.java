package org.regionlens.scenes.fields;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.plane.Curve;
import org.regionlens.scenes.raster.Rgb;

/** Farmsteads beside the road: a yard with a house and barns about it, and a drive to the road. */
final class Farm {
  private static final int[] TILES = {0x9A5240, 0x8A4A3A, 0xA8604A, 0x6E5A52, 0x7A4438};
  private static final int[] SHEETS = {0x9AA0A4, 0x6E7A80, 0x8C8478, 0xB8BCBC, 0x7C5048};

  private final List<Roof> roofs = new ArrayList<>();
  private final List<double[]> yards = new ArrayList<>();
  private final LatticeNoise noise;

  Farm(Land land, River river, Road road, RandomStream random) {
    this.noise = new LatticeNoise(random.below(1 << 30));
    int farms = 0;
    Curve course = road.course();
    for (int i = 0; i < 60 && farms < 2; i++) {
      int point = 1 + random.below(course.size() - 2);
      double side = random.chance(0.5) ? -1 : 1;
      double dx = course.x(point + 1) - course.x(point);
      double dy = course.y(point + 1) - course.y(point);
      double length = Math.sqrt(dx * dx + dy * dy);
      double out = side * random.between(27, 36);
      double x = course.x(point) * land.cell() - dy / length * out;
      double y = course.y(point) * land.cell() + dx / length * out;
      int index = land.index(x, y);
      boolean inside =
          x > 18 && y > 18 && x < land.width() - 18 && y < land.depth() - 18 && index >= 0;
      if (inside && dry(land, river, x, y) && free(x, y)) {
        double[] gate = {course.x(point) * land.cell(), course.y(point) * land.cell()};
        settle(x, y, dx / length, dy / length, gate, random);
        farms++;
      }
    }
  }

  private static boolean dry(Land land, River river, double x, double y) {
    for (int k = 0; k < 9; k++) {
      int across = k % 3 - 1;
      int down = k / 3 - 1;
      int index = land.index(x + across * 20, y + down * 20);
      if (index >= 0 && river.away(index) < 6) {
        return false;
      }
    }
    return true;
  }

  private boolean free(double x, double y) {
    return yards.stream().allMatch(yard -> distance(yard[0] - x, yard[1] - y) > 110);
  }

  private static double distance(double dx, double dy) {
    return Math.sqrt(dx * dx + dy * dy);
  }

  private void settle(
      double x, double y, double axisX, double axisY, double[] gate, RandomStream random) {
    yards.add(new double[] {x, y, gate[0], gate[1], random.between(11, 14)});
    double turn = random.between(-0.12, 0.12);
    double c = axisX - turn * axisY;
    double s = axisY + turn * axisX;
    // House, barn and shed on three sides of the yard; the fourth is open to the road.
    double away = random.between(13, 15.5);
    double side = (x - gate[0]) * -s + (y - gate[1]) * c > 0 ? 1 : -1;
    add(x - s * away * side, y + c * away * side, c, s, 0, random);
    add(x + c * (away + 2), y + s * (away + 2), -s, c, 1, random);
    add(x - c * (away + 2), y - s * (away + 2), -s, c, 2, random);
    if (random.chance(0.6)) {
      double far = away + 17;
      add(x - s * far * side + c * 9, y + c * far * side + s * 9, c, s, 1, random);
    }
  }

  private void add(double x, double y, double c, double s, int kind, RandomStream random) {
    boolean sheets = kind == 1 && random.chance(0.7);
    int[] colours = sheets ? SHEETS : TILES;
    double halfWidth = kind == 1 ? random.between(5.5, 8) : random.between(3.8, 5);
    double eaves = kind == 2 ? 2.8 : random.between(4, 5.2);
    roofs.add(
        new Roof(
            x,
            y,
            c,
            s,
            kind == 1 ? random.between(10, 15) : random.between(6, 9.5),
            halfWidth,
            eaves,
            eaves + halfWidth * (sheets ? 0.35 : 0.8),
            Rgb.web(colours[random.below(colours.length)]),
            sheets));
  }

  /** Metres a place lies inside a yard or its drive; negative outside. */
  double yard(double x, double y) {
    double inside = -1e3;
    for (double[] yard : yards) {
      double ragged = 3.5 * (noise.fractal(x / 7, y / 7, 3) - 0.5);
      inside = Math.max(inside, yard[4] + ragged - distance(x - yard[0], y - yard[1]));
      double wayX = yard[2] - yard[0];
      double wayY = yard[3] - yard[1];
      double share = ((x - yard[0]) * wayX + (y - yard[1]) * wayY) / (wayX * wayX + wayY * wayY);
      double held = Math.min(1, Math.max(0, share));
      double aside = distance(x - yard[0] - held * wayX, y - yard[1] - held * wayY);
      inside = Math.max(inside, 2.2 + 0.25 * ragged - aside);
    }
    return inside;
  }

  boolean covers(double x, double y, double margin) {
    return roofs.stream().anyMatch(roof -> roof.covers(x, y, margin));
  }

  void build(Land land) {
    for (Roof roof : roofs) {
      roof.build(land, noise);
    }
  }
}
