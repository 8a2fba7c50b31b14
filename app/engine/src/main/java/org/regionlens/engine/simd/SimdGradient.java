package org.regionlens.engine.simd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.grid.KeptPoints;
import org.regionlens.engine.kernel.Residual;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.work.Pool;
import org.regionlens.engine.work.Work;

/**
 * The sum of the pulls g_n = A e_n on each cell, the scatter's sums run backwards: a convolution of
 * the maps, cut off where no window is kept, and the windows at the border of what is kept. Exact
 * for any set of kept windows.
 */
final class SimdGradient {
  private final WindowGrid grid;
  private final int radius;
  private final ShiftedMap labels;
  private final ShiftedMap prediction;

  /** A and −AK by displacement; the second is null for the labels alone. */
  private final DisplacementKernel onLabels;

  private final @Nullable DisplacementKernel onPrediction;

  /** What a window pulls where the shifted maps are 0, [d], and all of it. */
  private final double[] constant;

  private final double pullOfAll;

  /** What a window pulls for each unit of labels that are all the same. */
  private final double pullOfLabels;

  SimdGradient(WindowGrid grid, Residual residual, double[] pull) {
    this.grid = grid;
    radius = grid.radius();
    int size = grid.windowSize();
    labels = new ShiftedMap(grid.labels(), residual.labelMean()[0]);
    prediction = new ShiftedMap(grid.prediction(), residual.predictionMean()[0]);
    onLabels = new DisplacementKernel(pull, radius);
    double[] offset = new double[size];
    Arrays.setAll(offset, k -> labels.shift() - residual.labelMean()[k]);
    double[] regression = residual.regression();
    if (regression == null) {
      onPrediction = null;
    } else {
      double[] product = SmallMatrices.product(pull, regression, size);
      for (int i = 0; i < product.length; i++) {
        product[i] = -product[i];
      }
      onPrediction = new DisplacementKernel(product, radius);
      double[] mean = new double[size];
      Arrays.setAll(mean, k -> residual.predictionMean()[k] - prediction.shift());
      double[] explained = SmallMatrices.times(regression, mean);
      Arrays.setAll(offset, k -> offset[k] + explained[k]);
    }
    constant = SmallMatrices.times(pull, offset);
    pullOfAll = Arrays.stream(constant).sum();
    pullOfLabels = Arrays.stream(pull).sum();
  }

  double[] compute(Work work) {
    double[] total = work.plane(grid.height() * grid.width());
    Pool<Room> rooms = new Pool<>(() -> new Room(work));
    Strip.cut(grid.height(), grid.width())
        .forEach(work, (from, to) -> rooms.with(room -> convolve(room, total, from, to, work)));
    rooms.forEach(room -> room.strip.giveBack(work));
    if (radius > 1) {
      new BorderPulls(grid, labels, prediction, onLabels, onPrediction, constant)
          .addTo(total, work);
    }
    return total;
  }

  /** What a task works with: the maps around a strip, and the convolutions over them. */
  private final class Room {
    final Strip strip;
    final double[] constants;
    final Stencil full;
    final Quadrant[] quadrants = Quadrant.all(radius);
    final Stencil[] parts;
    final double[] labelSums =
        Arrays.stream(quadrants).mapToDouble(q -> onLabels.sum(q.displacements())).toArray();
    final double[] tile = Block.tile();
    final double[] part = Block.tile();

    Room(Work work) {
      strip = new Strip(grid, 2, 2 * radius - 2 + Block.ROWS, work);
      constants = strip.roomForConstants();
      full =
          new Stencil(
              onLabels,
              onPrediction,
              new Stencil.Rectangle(1 - radius, radius, 1 - radius, radius),
              strip);
      parts =
          Arrays.stream(quadrants)
              .map(q -> new Stencil(onLabels, onPrediction, q.displacements(), strip))
              .toArray(Stencil[]::new);
    }
  }

  private void convolve(Room room, double[] total, int from, int to, Work work) {
    int reach = radius - 1;
    Strip strip = room.strip;
    strip.load(0, labels, from - reach, to + reach + Block.ROWS);
    if (onPrediction != null) {
      strip.load(1, prediction, from - reach, to + reach + Block.ROWS);
    }
    strip.constants(reach, reach, room.constants);
    int blocks = Math.ceilDiv(grid.width(), Block.COLUMNS);
    for (int i = from; i < to; i += Block.ROWS) {
      work.check();
      for (int x = 0; x < grid.width(); x += Block.COLUMNS) {
        int at = strip.at(i, x);
        double value = constant(room.constants, i, i - from, x / Block.COLUMNS, blocks);
        if (allKeptAround(i, x)) {
          // Room to spare on all sides: the tile's cells lie in the map, and are summed there.
          int t = i * grid.width() + x;
          if (Double.isNaN(value)) {
            fill(total, t, pullOfAll);
            room.full.addTo(total, t, grid.width(), strip.values, at);
          } else {
            fill(total, t, pullOfAll + value * pullOfLabels);
            room.full.addPredictionTo(total, t, grid.width(), strip.values, at);
          }
        } else {
          if (grid.points().isComplete()) {
            addAsIfKept(room, at, value);
          } else {
            addQuadrants(room, i, x, at, value);
          }
          store(room.tile, total, i, Math.min(to, i + Block.ROWS), x);
        }
      }
    }
  }

  private void fill(double[] total, int t, double value) {
    for (int r = 0; r < Block.ROWS; r++) {
      Arrays.fill(total, t + r * grid.width(), t + r * grid.width() + Block.COLUMNS, value);
    }
  }

  /**
   * At an edge of the grid, beyond which all is 0: {@link EdgePulls} takes off what is too much.
   */
  private void addAsIfKept(Room room, int at, double labels) {
    Arrays.fill(room.tile, pullOfAll);
    if (labels == 0) {
      room.full.addPredictionTo(room.tile, 0, Block.COLUMNS, room.strip.values, at);
    } else {
      room.full.addTo(room.tile, 0, Block.COLUMNS, room.strip.values, at);
    }
  }

  /** Each quadrant's convolution counts where the window with that corner is kept. */
  private void addQuadrants(Room room, int row, int column, int at, double labels) {
    Arrays.fill(room.tile, 0);
    for (int q = 0; q < room.quadrants.length; q++) {
      Quadrant quadrant = room.quadrants[q];
      if (anyKept(quadrant, row, column)) {
        // The constant's entry is the window's first, whatever the displacement.
        boolean first = !quadrant.up() && !quadrant.left();
        double start = first ? pullOfAll : 0;
        if (Double.isNaN(labels)) {
          Arrays.fill(room.part, start);
          room.parts[q].addTo(room.part, 0, Block.COLUMNS, room.strip.values, at);
        } else {
          Arrays.fill(room.part, start + labels * room.labelSums[q]);
          room.parts[q].addPredictionTo(room.part, 0, Block.COLUMNS, room.strip.values, at);
        }
        addKept(quadrant, row, column, room.part, room.tile);
      }
    }
  }

  /**
   * The value that all labels around a tile have, as far as they lie in the grid, or NaN.
   *
   * @param row the tile's first
   * @param offset rows from the strip's first to it
   */
  private double constant(double[] constants, int row, int offset, int block, int blocks) {
    int reach = radius - 1;
    int first = Math.max(row - reach, 0);
    int end = Math.min(row + reach + Block.ROWS, grid.height());
    double value = constants[(offset + first - row + reach) * blocks + block];
    for (int i = first + 1; i < end; i++) {
      if (constants[(offset + i - row + reach) * blocks + block] != value) {
        return Double.NaN;
      }
    }
    return value;
  }

  /** Whether every window that holds a cell of the tile is kept, and lies in the grid. */
  private boolean allKeptAround(int row, int column) {
    if (grid.points().isComplete()) {
      return row >= radius - 1
          && row + Block.ROWS <= grid.pointHeight()
          && column >= radius - 1
          && column + Block.COLUMNS <= grid.pointWidth();
    }
    for (int i = row - radius + 1; i < row + Block.ROWS; i++) {
      if (!grid.points().allKept(i, column - radius + 1, column + Block.COLUMNS)) {
        return false;
      }
    }
    return true;
  }

  /** Adds those cells of a tile that lie in the quadrant's corner of a kept window. */
  private void addKept(Quadrant quadrant, int row, int column, double[] part, double[] tile) {
    KeptPoints points = grid.points();
    int left = column - quadrant.cornerColumn();
    for (int r = 0; r < Block.ROWS; r++) {
      int i = row + r - quadrant.cornerRow();
      if (i < 0 || i >= points.height()) {
        continue;
      }
      int at = r * Block.COLUMNS - left;
      for (int run = points.firstRun(i); run < points.endRun(i); run++) {
        int end = Math.min(points.runEnd(run), left + Block.COLUMNS);
        for (int j = Math.max(points.runBegin(run), left); j < end; j++) {
          tile[at + j] += part[at + j];
        }
      }
    }
  }

  /** Whether any cell of the tile lies in the quadrant's corner of a kept window. */
  private boolean anyKept(Quadrant quadrant, int row, int column) {
    KeptPoints points = grid.points();
    int left = column - quadrant.cornerColumn();
    int top = Math.max(0, row - quadrant.cornerRow());
    int bottom = Math.min(points.height(), row - quadrant.cornerRow() + Block.ROWS);
    for (int i = top; i < bottom; i++) {
      for (int run = points.firstRun(i); run < points.endRun(i); run++) {
        if (points.runEnd(run) > left && points.runBegin(run) < left + Block.COLUMNS) {
          return true;
        }
      }
    }
    return false;
  }

  private void store(double[] tile, double[] total, int row, int end, int column) {
    int count = Math.min(Block.COLUMNS, grid.width() - column);
    for (int i = row; i < end; i++) {
      int from = (i - row) * Block.COLUMNS;
      System.arraycopy(tile, from, total, i * grid.width() + column, count);
    }
  }
}
