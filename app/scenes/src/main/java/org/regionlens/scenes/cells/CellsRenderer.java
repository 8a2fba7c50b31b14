package org.regionlens.scenes.cells;

import java.util.List;
import java.util.Set;
import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.scene.LabelledPicture;
import org.regionlens.scenes.scene.Scene;
import org.regionlens.scenes.scene.SceneClass;
import org.regionlens.scenes.scene.SceneRenderer;

/** Renders a culture for a seed: picture, labels, and the prediction of an imagined network. */
public final class CellsRenderer implements SceneRenderer {
  /** Cells of the fine grid along each side of a pixel. */
  static final int FINE = 2;

  private static final int WIDTH = 384;
  private static final int HEIGHT = 288;
  private static final int SPECK = 10;

  /** Half the width of the border between two cells, pixels. */
  private static final double BORDER = 1.3;

  private static final Set<Integer> THIN = Set.of(CellClass.BORDER.index());

  @Override
  public String name() {
    return "cells";
  }

  @Override
  public List<SceneClass> classes() {
    return CellClass.all();
  }

  @Override
  public Scene render(long seed) {
    int columns = WIDTH * FINE;
    int rows = HEIGHT * FINE;
    RandomStream view = RandomStream.of(seed, "view");
    double unit = view.between(33, 40) * FINE;
    List<Cell> cells = new Culture(columns, rows, unit, RandomStream.of(seed, "culture")).grow();
    Territory territory = new Territory(columns, rows, cells, unit, RandomStream.of(seed, "edges"));
    Stains stains = Stains.none(columns, rows);
    Fibres fibres = new Fibres(territory, stains, unit);
    RandomStream spin = RandomStream.of(seed, "fibres");
    for (int id = 0; id < cells.size(); id++) {
      fibres.spin(cells.get(id), id, spin);
    }
    RandomStream dye = RandomStream.of(seed, "dye");
    new Staining(cells, territory, stains, columns, unit, dye).stain();
    int[] argb = new Microscope(RandomStream.of(seed, "microscope")).expose(stains);
    int[] seen = new CellLabels(cells, territory, columns, rows, BORDER * FINE).labels(FINE);
    return new LabelledPicture(WIDTH, HEIGHT, argb, seen)
        .scene(
            name(),
            seed,
            classes(),
            SPECK,
            THIN,
            CellFlaws.draw(RandomStream.of(seed, "flaws"), WIDTH, HEIGHT));
  }
}
