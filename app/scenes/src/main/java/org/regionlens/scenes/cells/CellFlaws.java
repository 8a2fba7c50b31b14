package org.regionlens.scenes.cells;

import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.prediction.Flaws;
import org.regionlens.scenes.prediction.FlawsBuilder;

/** What a network of modest training gets wrong in a culture: drawn anew for each seed. */
final class CellFlaws {
  private CellFlaws() {}

  static Flaws draw(RandomStream random, int width, int height) {
    FlawsBuilder flaws = new FlawsBuilder(CellClass.values().length);
    flaws.answer(CellClass.BORDER.index(), 3.4, 0.8);
    flaws.answer(CellClass.NUCLEUS.index(), 1.1, 0.25);
    // Nuclei that are not there, one that is not seen, and a gap taken for a cell.
    for (int i = 0; i < 3; i++) {
      double sign = i < 2 ? 1 : -1;
      double x = random.between(0.1, 0.9) * width;
      double y = random.between(0.1, 0.9) * height;
      flaws.bump(CellClass.NUCLEUS.index(), x, y, 26, 22, sign * 7);
    }
    double x = random.between(0.1, 0.9) * width;
    double y = random.between(0.1, 0.9) * height;
    flaws.bump(CellClass.BACKGROUND.index(), x, y, 40, 34, 6);
    flaws.bump(CellClass.CYTOPLASM.index(), x, y, 40, 34, -5);
    flaws.unsureAnywhere(random, width, height);
    return flaws.build(random.between(1.2, 1.8), random.between(-1.5, -0.8));
  }
}
