package org.regionlens.engine.simd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.kernel.WindowGrid;

/**
 * What one edge of a grid without dropped windows changes of a convolution that knows no edges: the
 * steps over all windows along the edge, less what windows beyond it would have pulled.
 *
 * <p>Each window lies a cell further along the edge than the one before. Entries at the same place
 * across the edge meet the same cells, so that R³ products a window are enough instead of R⁴: a
 * convolution along the edge, of R rows of cells with each other. It goes on beyond both ends of
 * the edge, where there are no windows: {@link #outside} names those counted too many.
 *
 * @param down whether the edge is a column of the grid, else a row
 * @param last whether the windows there have just ended, else they begin
 */
record EdgePulls(WindowGrid grid, boolean down, boolean last) {
  /** Cells before and behind a row that are read: more than R. */
  private static final int MARGIN = 16;

  /** The first column, or row, of its windows. */
  private int first() {
    return last ? (down ? grid.pointWidth() : grid.pointHeight()) : 0;
  }

  private int sign() {
    return last ? 1 : -1;
  }

  /** The windows before the first one and behind the last one that hold a cell of the edge. */
  void outside(BorderWindows.Taker taker) {
    int count = down ? grid.pointHeight() : grid.pointWidth();
    for (int n = 1; n < grid.radius(); n++) {
      take(taker, -n);
      take(taker, count + n - 1);
    }
  }

  private void take(BorderWindows.Taker taker, int place) {
    taker.take(down ? place : first(), down ? first() : place, sign());
  }

  /** Cells along the edge. */
  private int length() {
    return down ? grid.height() : grid.width();
  }

  /** Cells across the edge that its windows hold, as far as they lie in the grid. */
  private int across() {
    return Math.min(grid.radius(), (down ? grid.width() : grid.height()) - first());
  }

  private int cell(int along, int across) {
    return down
        ? along * grid.width() + first() + across
        : (first() + across) * grid.width() + along;
  }

  /** What is to be added to the cells, [R][length]. */
  double[] compute(
      ShiftedMap labels,
      ShiftedMap prediction,
      WindowPulls.Steps steps,
      CornerPulls.Convolved convolved) {
    int radius = grid.radius();
    int length = length();
    int stride = 2 * MARGIN + Math.ceilDiv(length, Block.COLUMNS) * Block.COLUMNS;
    double[] y = band(labels, stride);
    Weights onLabels = weights(steps.onLabels(), convolved.onLabels());
    double[] stepsOnPrediction = steps.onPrediction();
    DisplacementKernel kernel = convolved.onPrediction();
    @Nullable Weights onPrediction = null;
    double[] p = new double[0];
    if (stepsOnPrediction != null && kernel != null) {
      onPrediction = weights(stepsOnPrediction, kernel);
      p = band(prediction, stride);
    }
    double[] constant = constant(steps.constant(), convolved.ofAll());
    int span = 2 * radius - 1;
    int[] offsets = new int[radius * span];
    Arrays.setAll(offsets, s -> s / span * stride + s % span - radius + 1);
    double[] pulls = new double[radius * length];
    double[] tile = Block.tile();
    for (int v = 0; v < radius; v += Block.ROWS) {
      for (int u = 0; u < length; u += Block.COLUMNS) {
        Block.fill(tile, 0, constant, v);
        onLabels.multiply(tile, 0, v, 0, offsets, y, MARGIN + u);
        if (onPrediction != null) {
          onPrediction.multiply(tile, 0, v, 0, offsets, p, MARGIN + u);
        }
        int count = Math.min(Block.COLUMNS, length - u);
        for (int r = 0; r < Math.min(Block.ROWS, radius - v); r++) {
          System.arraycopy(tile, r * Block.COLUMNS, pulls, (v + r) * length + u, count);
        }
      }
    }
    return pulls;
  }

  /** The cells row by row along the edge, 0 outside of the grid. */
  private double[] band(ShiftedMap map, int stride) {
    double[] cells = new double[grid.radius() * stride];
    for (int v = 0; v < across(); v++) {
      for (int u = 0; u < length(); u++) {
        cells[v * stride + MARGIN + u] = map.at(cell(u, v));
      }
    }
    return cells;
  }

  /** An entry's number in the window. */
  private int entry(int along, int across) {
    return down ? along * grid.radius() + across : across * grid.radius() + along;
  }

  /** Whether a window would begin, or end, beyond the edge that has both these entries. */
  private boolean isBeyond(int own, int other) {
    return own < grid.radius() - 1 && (last ? other >= own : other < own);
  }

  /**
   * By the place across the edge of a cell, that of another, and how far this lies along the edge:
   * Σ of the steps, less the convolution's kernel.
   */
  private Weights weights(double[] steps, DisplacementKernel kernel) {
    int radius = grid.radius();
    int span = 2 * radius - 1;
    double[] sums = new double[radius * radius * span];
    for (int v = 0; v < radius; v++) {
      for (int other = 0; other < radius; other++) {
        int at = (v * radius + other) * span + radius - 1;
        for (int u = 0; u < radius; u++) {
          int row = entry(u, v) * radius * radius;
          for (int end = 0; end < radius; end++) {
            sums[at + end - u] += sign() * steps[row + entry(end, other)];
          }
        }
        for (int along = 1 - radius; along < radius && isBeyond(v, other); along++) {
          sums[at + along] -= down ? kernel.at(along, other - v) : kernel.at(other - v, along);
        }
      }
    }
    return new Weights(sums, radius, radius * span, 1);
  }

  private double[] constant(double[] steps, double ofAll) {
    double[] sums = new double[Math.ceilDiv(grid.radius(), Block.ROWS) * Block.ROWS];
    for (int v = 0; v < grid.radius(); v++) {
      for (int u = 0; u < grid.radius(); u++) {
        sums[v] += sign() * steps[entry(u, v)];
      }
      sums[v] -= last && isBeyond(v, v) ? ofAll : 0;
    }
    return sums;
  }

  /** Adds what {@link #compute} gave. */
  void addTo(double[] total, double[] pulls) {
    for (int v = 0; v < across(); v++) {
      for (int u = 0; u < length(); u++) {
        total[cell(u, v)] += pulls[v * length() + u];
      }
    }
  }
}
