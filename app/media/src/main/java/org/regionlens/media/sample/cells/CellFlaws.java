package org.regionlens.media.sample.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.regionlens.media.sample.noise.RandomStream;
import org.regionlens.media.sample.prediction.Flaws;

/** What a network of modest training gets wrong in a culture: drawn anew for each seed. */
final class CellFlaws {
  private CellFlaws() {}

  static Flaws draw(RandomStream random, int width, int height) {
    double[] weight = new double[CellClass.values().length];
    double[] fading = new double[weight.length];
    Arrays.fill(weight, 1);
    weight[CellClass.BORDER.index()] = 3.4;
    fading[CellClass.BORDER.index()] = 0.8;
    weight[CellClass.NUCLEUS.index()] = 1.1;
    fading[CellClass.NUCLEUS.index()] = 0.25;
    List<Flaws.Bump> bumps = new ArrayList<>();
    // Nuclei that are not there, one that is not seen, and a gap taken for a cell.
    for (int i = 0; i < 3; i++) {
      double sign = i < 2 ? 1 : -1;
      double x = random.between(0.1, 0.9) * width;
      double y = random.between(0.1, 0.9) * height;
      bumps.add(new Flaws.Bump(CellClass.NUCLEUS.index(), x, y, 26, 22, sign * 7));
    }
    double x = random.between(0.1, 0.9) * width;
    double y = random.between(0.1, 0.9) * height;
    bumps.add(new Flaws.Bump(CellClass.BACKGROUND.index(), x, y, 40, 34, 6));
    bumps.add(new Flaws.Bump(CellClass.CYTOPLASM.index(), x, y, 40, 34, -5));
    List<Flaws.Bump> unsure = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      unsure.add(
          new Flaws.Bump(
              0,
              random.between(0.05, 0.95) * width,
              random.between(0.05, 0.95) * height,
              random.between(40, 70),
              random.between(35, 60),
              random.between(0.6, 0.9)));
    }
    return new Flaws(
        random.between(1.2, 1.8), random.between(-1.5, -0.8), weight, fading, bumps, unsure);
  }
}
