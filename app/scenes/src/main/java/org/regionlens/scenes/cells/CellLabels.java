package org.regionlens.scenes.cells;

import java.util.List;

/** Labels from the same shapes that the dyes fill. */
final class CellLabels {
  private final List<Cell> cells;
  private final Territory territory;
  private final int columns;
  private final int rows;
  private final double border;

  /**
   * @param border half the width of the border between two cells, cells of the fine grid
   */
  CellLabels(List<Cell> cells, Territory territory, int columns, int rows, double border) {
    this.cells = cells;
    this.territory = territory;
    this.columns = columns;
    this.rows = rows;
    this.border = border;
  }

  /** The class with most of a pixel's places; the higher index where two are even. */
  int[] labels(int fine) {
    int width = columns / fine;
    int[] labels = new int[width * (rows / fine)];
    for (int i = 0; i < labels.length; i++) {
      int[] counts = new int[CellClass.values().length];
      int best = 0;
      for (int k = 0; k < fine * fine; k++) {
        int label = label(i % width * fine + k % fine, i / width * fine + k / fine).index();
        counts[label]++;
      }
      for (int c = 1; c < counts.length; c++) {
        best = counts[c] >= counts[best] && counts[c] > 0 ? c : best;
      }
      labels[i] = best;
    }
    return labels;
  }

  private CellClass label(int x, int y) {
    int owner = territory.owner(y * columns + x);
    if (owner == Territory.NOBODY) {
      return CellClass.BACKGROUND;
    }
    for (Outline nucleus : cells.get(owner).nuclei()) {
      if (nucleus.at(x + 0.5, y + 0.5) < 1) {
        return CellClass.NUCLEUS;
      }
    }
    return territory.touches(x, y, border) ? CellClass.BORDER : CellClass.CYTOPLASM;
  }
}
