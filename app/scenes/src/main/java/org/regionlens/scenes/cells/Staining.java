package org.regionlens.scenes.cells;

import java.util.List;
import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.noise.RandomStream;

/** The glow of bodies, edges and nuclei. */
final class Staining {
  private final List<Cell> cells;
  private final Territory territory;
  private final Stains stains;
  private final LatticeNoise noise;
  private final double unit;
  private final int width;

  /**
   * @param width width of the fine grid
   * @param unit radius of a typical cell, cells of the fine grid
   */
  Staining(
      List<Cell> cells,
      Territory territory,
      Stains stains,
      int width,
      double unit,
      RandomStream random) {
    this.cells = cells;
    this.territory = territory;
    this.stains = stains;
    this.width = width;
    this.unit = unit;
    this.noise = new LatticeNoise(random.below(1 << 30));
  }

  void stain() {
    for (int i = 0; i < stains.dna().size(); i++) {
      int owner = territory.owner(i);
      if (owner != Territory.NOBODY) {
        body(cells.get(owner), i);
      }
    }
    for (int id = 0; id < cells.size(); id++) {
      for (Outline nucleus : cells.get(id).nuclei()) {
        nucleus(cells.get(id), id, nucleus);
      }
    }
  }

  private void body(Cell cell, int i) {
    double x = i % width;
    int row = i / width;
    double y = row;
    double out = territory.outward(i);
    double radius = cell.body().radius();
    double free = (1 - out) * radius;
    double met = territory.lead(i) * radius * 0.5;
    double edge = Math.min(free, met);
    double thick = cell.dividing() ? 1 - 0.3 * out * out : 1 - out;
    double grain = noise.fractal(x / 5, y / 5, 3);
    double patch = noise.fractal(x / unit * 2.2, y / unit * 2.2, 3);
    double ramp = Math.min(1, edge / 3);
    stains.tubulin().add(i, cell.tubulin() * ramp * (0.03 + 0.22 * thick * thick * (0.6 + grain)));
    double rim = 1 / (1 + edge * edge / 9);
    double ruffle = Math.max(0, 2.4 * patch - 0.65);
    double cortex = rim * (met < free ? 0.30 : 0.42 * ruffle);
    stains.actin().add(i, cell.actin() * ramp * (0.035 + 0.09 * patch * (0.5 + grain) + cortex));
    // A little of every dye is everywhere in a cell.
    stains.dna().add(i, 0.012 + 0.02 * thick);
  }

  private void nucleus(Cell cell, int id, Outline nucleus) {
    double reach = nucleus.reach();
    int left = Math.max(0, (int) (nucleus.x() - reach));
    int right = Math.min(width - 1, (int) (nucleus.x() + reach));
    int top = Math.max(0, (int) (nucleus.y() - reach));
    int bottom = Math.min(stains.dna().height() - 1, (int) (nucleus.y() + reach));
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double away = nucleus.at(x + 0.5, y + 0.5);
        int i = y * width + x;
        if (away < 1 && territory.owner(i) == id) {
          glow(cell, i, x, y, away);
        }
      }
    }
  }

  private void glow(Cell cell, int i, double x, double y, double away) {
    double inside = Math.min(1, (1 - away) / 0.07);
    double fine = noise.fractal(x / 4.2 + 300, y / 4.2, 3);
    double coarse = noise.fractal(x / 11 + 300, y / 11, 2);
    double nucleoli = step(0.63, 0.72, noise.at(x / 8.5 + 700, y / 8.5));
    double rim = 1 + 0.22 * step(0.72, 0.95, away);
    double packed =
        cell.dividing() ? 1.0 : (0.42 + 0.55 * fine * (0.5 + coarse)) * (1 - 0.55 * nucleoli) * rim;
    stains.dna().add(i, cell.dna() * inside * packed);
    if (!cell.dividing()) {
      // Tubulin and actin pass over and under the nucleus but not through it.
      stains.tubulin().set(i, stains.tubulin().at(i) * (1 - 0.55 * inside));
      stains.actin().set(i, stains.actin().at(i) * (1 - 0.35 * inside));
    }
  }

  private static double step(double low, double high, double value) {
    double t = Math.min(1, Math.max(0, (value - low) / (high - low)));
    return t * t * (3 - 2 * t);
  }
}
