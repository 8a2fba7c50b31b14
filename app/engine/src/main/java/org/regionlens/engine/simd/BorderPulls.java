package org.regionlens.engine.simd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Work;

/**
 * What the border of the kept points changes of the gradient: the pulls of the windows there, and,
 * where all windows are kept, what the convolution has counted beyond the edges of the grid.
 */
final class BorderPulls {
  private final WindowGrid grid;
  private final ShiftedMap labels;
  private final ShiftedMap prediction;
  private final CornerPulls.Convolved convolved;
  private final WindowPulls.Steps right;
  private final WindowPulls.Steps down;

  BorderPulls(
      WindowGrid grid,
      ShiftedMap labels,
      ShiftedMap prediction,
      DisplacementKernel onLabels,
      @Nullable DisplacementKernel onPrediction,
      double[] constant) {
    this.grid = grid;
    this.labels = labels;
    this.prediction = prediction;
    convolved = new CornerPulls.Convolved(onLabels, onPrediction, Arrays.stream(constant).sum());
    right =
        new WindowPulls.Steps(
            onLabels.stepsRight(),
            onPrediction == null ? null : onPrediction.stepsRight(),
            stepsRight(constant, grid.radius()));
    down =
        new WindowPulls.Steps(
            onLabels.stepsDown(),
            onPrediction == null ? null : onPrediction.stepsDown(),
            stepsDown(constant, grid.radius()));
  }

  /** Σ of the entries further along the row, [d] with whole tiles of zeros behind. */
  private static double[] stepsRight(double[] constant, int radius) {
    double[] steps = new double[padded(constant.length)];
    for (int k = constant.length - 2; k >= 0; k--) {
      steps[k] = k % radius == radius - 1 ? 0 : steps[k + 1] + constant[k + 1];
    }
    return steps;
  }

  /** Σ of all rows below, in the first column alone. */
  private static double[] stepsDown(double[] constant, int radius) {
    double[] steps = new double[padded(constant.length)];
    double sum = 0;
    for (int row = radius - 2; row >= 0; row--) {
      for (int x = 0; x < radius; x++) {
        sum += constant[(row + 1) * radius + x];
      }
      steps[row * radius] = sum;
    }
    return steps;
  }

  private static int padded(int size) {
    return Math.ceilDiv(size, Block.ROWS) * Block.ROWS;
  }

  /** Adds the pulls of all border windows to the cells they hold. */
  void addTo(double[] total, Work work) {
    if (grid.points().isComplete()) {
      addEdges(total, work);
    } else {
      Strip.cut(grid.pointHeight() + 1, grid.width())
          .forEachSecond(work, (from, to) -> addRows(total, from, to, work));
    }
  }

  /** Where all windows are kept, they begin at one edge of the grid and have ended at the other. */
  private void addEdges(double[] total, Work work) {
    EdgePulls[] edges = {
      new EdgePulls(grid, true, false),
      new EdgePulls(grid, true, true),
      new EdgePulls(grid, false, false),
      new EdgePulls(grid, false, true)
    };
    double[][] pulls = new double[edges.length][];
    work.forEach(
        edges.length,
        i ->
            pulls[i] =
                edges[i].compute(labels, prediction, edges[i].down() ? right : down, convolved));
    WindowPulls alongRows = windows(right, total);
    WindowPulls downColumns = windows(down, total);
    for (int i = 0; i < edges.length; i++) {
      edges[i].addTo(total, pulls[i]);
      WindowPulls tooMany = edges[i].down() ? alongRows : downColumns;
      edges[i].outside((row, column, sign) -> tooMany.add(row, column, -sign));
    }
    alongRows.flush();
    downColumns.flush();
    new CornerPulls(grid, labels, prediction, convolved).addTo(total);
  }

  private WindowPulls windows(WindowPulls.Steps steps, double[] total) {
    return new WindowPulls(grid, labels, prediction, steps, total);
  }

  /** Adds the border windows whose first row lies in [from, to). */
  private void addRows(double[] total, int from, int to, Work work) {
    BorderWindows border = new BorderWindows(grid.points());
    WindowPulls alongRows = windows(right, total);
    WindowPulls downColumns = windows(down, total);
    for (int i = from; i < Math.min(to, grid.pointHeight() + 1); i++) {
      work.check();
      if (i < grid.pointHeight()) {
        border.alongRow(i, alongRows::add);
      }
      border.atRow(i, downColumns::add);
    }
    alongRows.flush();
    downColumns.flush();
  }
}
