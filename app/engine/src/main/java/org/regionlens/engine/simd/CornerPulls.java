package org.regionlens.engine.simd;

import org.jspecify.annotations.Nullable;
import org.regionlens.engine.kernel.WindowGrid;

/**
 * The cells at the corners of a grid without dropped windows. What lies beyond two edges both have
 * taken off: here it is put back once.
 */
record CornerPulls(WindowGrid grid, ShiftedMap labels, ShiftedMap prediction, Convolved convolved) {

  /**
   * What a convolution gives as if there were windows everywhere.
   *
   * @param onPrediction null for the labels alone
   * @param ofAll counted with the entry at the window's first cell
   */
  record Convolved(
      DisplacementKernel onLabels, @Nullable DisplacementKernel onPrediction, double ofAll) {}

  void addTo(double[] total) {
    for (Quadrant quadrant : Quadrant.all(grid.radius())) {
      // The window that has the cell in this corner would begin before the grid, or end behind it.
      int firstRow = quadrant.up() ? 0 : grid.pointHeight();
      int endRow = quadrant.up() ? Math.min(grid.radius() - 1, grid.height()) : grid.height();
      int firstColumn = quadrant.left() ? 0 : grid.pointWidth();
      int endColumn = quadrant.left() ? Math.min(grid.radius() - 1, grid.width()) : grid.width();
      for (int i = firstRow; i < endRow; i++) {
        for (int j = firstColumn; j < endColumn; j++) {
          total[i * grid.width() + j] += at(quadrant, i, j);
        }
      }
    }
  }

  private double at(Quadrant quadrant, int i, int j) {
    Stencil.Rectangle part = quadrant.displacements();
    double sum = quadrant.up() || quadrant.left() ? 0 : convolved.ofAll;
    for (int dy = part.firstRow(); dy < part.endRow(); dy++) {
      for (int dx = part.firstColumn(); dx < part.endColumn(); dx++) {
        if (i + dy >= 0 && i + dy < grid.height() && j + dx >= 0 && j + dx < grid.width()) {
          int cell = (i + dy) * grid.width() + j + dx;
          sum += convolved.onLabels.at(dy, dx) * labels.at(cell);
          if (convolved.onPrediction != null) {
            sum += convolved.onPrediction.at(dy, dx) * prediction.at(cell);
          }
        }
      }
    }
    return sum;
  }
}
