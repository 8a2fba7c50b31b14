package org.regionlens.scenes.cells;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.noise.RandomStream;

/** Where cells lie in a dish, and what each looks like. */
final class Culture {
  private static final int TRIES = 900;
  private static final double DIVIDING = 0.035;
  private static final double TWO_NUCLEI = 0.05;

  private final int width;
  private final int height;
  private final RandomStream random;
  private final LatticeNoise crowding;
  private final double radius;
  private final double grain;

  /**
   * @param width width of the field, cells of the fine grid
   * @param height height of the field
   * @param radius radius of a typical cell
   */
  Culture(int width, int height, double radius, RandomStream random) {
    this.width = width;
    this.height = height;
    this.radius = radius;
    this.random = random;
    this.crowding = new LatticeNoise(random.below(1 << 30));
    this.grain = random.between(0, 2 * StrictMath.PI);
  }

  List<Cell> grow() {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      double x = random.between(-0.5 * radius, width + 0.5 * radius);
      double y = random.between(-0.5 * radius, height + 0.5 * radius);
      double size = radius * random.between(0.8, 1.25);
      // Where the culture is thin, nothing settles.
      double crowd = crowding.fractal(x / radius * 0.28, y / radius * 0.28, 2);
      if (crowd < 0.30) {
        continue;
      }
      if (free(cells, x, y, size * (crowd > 0.52 ? 1.36 : 1.55))) {
        cells.add(settle(x, y, size));
      }
    }
    return cells;
  }

  private static boolean free(List<Cell> cells, double x, double y, double room) {
    for (Cell cell : cells) {
      double dx = cell.body().x() - x;
      double dy = cell.body().y() - y;
      double needed = room * (cell.dividing() ? 0.8 : 1);
      if (dx * dx + dy * dy < needed * needed) {
        return false;
      }
    }
    return true;
  }

  private Cell settle(double x, double y, double size) {
    boolean dividing = random.chance(DIVIDING);
    // Neighbours lie alike: the direction changes slowly over the dish.
    double turn =
        grain
            + 2.6 * (crowding.fractal(x / radius * 0.2 + 90, y / radius * 0.2, 2) - 0.5)
            + 0.35 * random.bell();
    double stretch = dividing ? random.between(1, 1.15) : random.between(1.15, 2.3);
    Outline body =
        dividing
            ? new Outline(x, y, size * 0.62, turn, stretch, 0.03, 0, random)
            : new Outline(x, y, size, turn, stretch, 0.2, 1 + random.below(4), random);
    return new Cell(
        body,
        dividing ? plates(body) : nuclei(body),
        dividing,
        random.between(0.55, 1.3),
        random.between(0.55, 1.25) * (dividing ? 1.7 : 1),
        random.between(0.75, 1.2) * (dividing ? 1.9 : 1));
  }

  private List<Outline> nuclei(Outline body) {
    double size = radius * random.between(0.34, 0.42);
    double along = body.longRadius() * 0.16 * random.bell();
    double aside = body.shortRadius() * 0.12 * random.bell();
    int count = random.chance(TWO_NUCLEI) ? 2 : 1;
    List<Outline> nuclei = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double apart = count == 1 ? 0 : (i - 0.5) * 2 * size * 1.05;
      nuclei.add(
          new Outline(
              body.x() + body.axisX() * (along + apart) - body.axisY() * aside,
              body.y() + body.axisY() * (along + apart) + body.axisX() * aside,
              count == 1 ? size : size * 0.8,
              StrictMath.atan2(body.axisY(), body.axisX()) + 0.25 * random.bell(),
              random.between(1.1, 1.55),
              0.045,
              0,
              random));
    }
    return nuclei;
  }

  /** Chromosomes in one plate, or already drawn apart into two. */
  private List<Outline> plates(Outline body) {
    double turn = random.between(0, StrictMath.PI);
    double apart = random.chance(0.5) ? 0 : body.radius() * 0.36;
    List<Outline> plates = new ArrayList<>();
    for (int i = 0; i < (apart == 0 ? 1 : 2); i++) {
      double away = (i * 2 - 1) * apart;
      plates.add(
          new Outline(
              body.x() - StrictMath.sin(turn) * away,
              body.y() + StrictMath.cos(turn) * away,
              body.radius() * 0.29,
              turn,
              random.between(3.0, 4.2),
              0.14,
              0,
              random));
    }
    return plates;
  }
}
