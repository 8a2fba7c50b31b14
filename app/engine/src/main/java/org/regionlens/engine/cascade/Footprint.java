package org.regionlens.engine.cascade;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;
import org.regionlens.engine.work.Work;

/**
 * The weight of one cell of the original map in every cell of the cascaded one; for the chain, and
 * without a cascade, the weights w_j of the window around the cell (docs/method, "Cascading
 * influence").
 *
 * @param height Gh
 * @param width Gw
 * @param row of the cell
 * @param column of the cell
 * @param weights Gh·Gw weights
 * @param reach Euclidean distance, in pixels, within which 95 % of the weight lies; NaN if there is
 *     none
 */
public record Footprint(int height, int width, int row, int column, Samples weights, double reach) {

  /** Share of the weight that lies within the reach. */
  public static final double REACH_SHARE = 0.95;

  /**
   * Share of the weight below which a cell is passed over: all of them together, on any grid, weigh
   * less than rounding, and a raster leaves such traces as far as the last cell.
   */
  private static final double NEGLIGIBLE = 1e-22;

  /** Cells along the side of a grid in which no cascade of the greatest depth meets the border. */
  private static final int SPACIOUS = 2 * Cascade.MAX_DEPTH + 3;

  /** The reach, in pixels, of a cell that is far from the border of the grid. */
  public static double interiorReach(Settings settings) {
    int side = SPACIOUS * settings.stride();
    GridGeometry geometry = GridGeometry.of(side, side, settings);
    return of(settings, geometry, geometry.gridHeight() / 2, geometry.gridWidth() / 2).reach();
  }

  /**
   * The footprint of a cell.
   *
   * @throws IndexOutOfBoundsException if the cell lies outside the grid
   */
  public static Footprint of(Settings settings, GridGeometry geometry, int row, int column) {
    int height = geometry.gridHeight();
    int width = geometry.gridWidth();
    if (row < 0 || row >= height || column < 0 || column >= width) {
      throw new IndexOutOfBoundsException(
          "Cell " + row + ", " + column + " lies outside the grid of " + height + " × " + width);
    }
    double[] weights =
        switch (settings.cascade()) {
          case Cascade.Off _ -> window(settings, height, width, row, column);
          case Cascade.Chain _ -> window(settings, height, width, row, column);
          case Cascade.Diffusion _ -> response(settings, height, width, row, column);
          case Cascade.Raster _ -> response(settings, height, width, row, column);
        };
    double reach = reach(weights, width, row, column) * geometry.stride();
    return new Footprint(height, width, row, column, Samples.of(weights), reach);
  }

  /** The four directions of the grid. */
  public enum Towards {
    UP(-1, 0),
    DOWN(1, 0),
    LEFT(0, -1),
    RIGHT(0, 1);

    private final int rows;
    private final int columns;

    Towards(int rows, int columns) {
      this.rows = rows;
      this.columns = columns;
    }
  }

  /**
   * The reach in one direction, in rows or columns of cells: of the weight that lies that way of
   * the cell, 95 % lies within so many. All four are equal where the cascade treats directions
   * alike; a raster carries farther downwards and to the right. 0 if no weight lies there.
   */
  public int reach(Towards direction) {
    double[] beyond = new double[Math.max(height, width)];
    double total = 0;
    for (int i = 0; i < weights.length(); i++) {
      int steps = direction.rows * (i / width - row) + direction.columns * (i % width - column);
      if (steps > 0) {
        beyond[steps] += weights.get(i);
        total += weights.get(i);
      }
    }
    double sum = 0;
    for (int steps = 1; total > 0 && steps < beyond.length; steps++) {
      sum += beyond[steps];
      if (sum >= (REACH_SHARE - 1e-12) * total) {
        return steps;
      }
    }
    return 0;
  }

  private static double[] response(Settings settings, int height, int width, int row, int column) {
    double[] unit = new double[height * width];
    unit[row * width + column] = 1;
    return MapCascade.of(settings.cascade(), height, width)
        .apply(unit, Work.alone(Cancellation.NEVER));
  }

  private static double[] window(Settings settings, int height, int width, int row, int column) {
    int radius = settings.radius();
    int centre = (radius - 1) / 2;
    ChainWeights chain = ChainWeights.of(settings.cascade(), radius);
    double[] weights = new double[height * width];
    for (int j = 0; j < chain.size(); j++) {
      int y = row - centre + chain.entry(j) / radius;
      int x = column - centre + chain.entry(j) % radius;
      if (y >= 0 && y < height && x >= 0 && x < width) {
        weights[y * width + x] = chain.weight(j);
      }
    }
    return weights;
  }

  private static double reach(double[] weights, int width, int row, int column) {
    double total = Arrays.stream(weights).sum();
    int[] cells =
        IntStream.range(0, weights.length)
            .filter(i -> weights[i] > NEGLIGIBLE * total)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> distance(i, width, row, column)))
            .mapToInt(Integer::intValue)
            .toArray();
    double sum = 0;
    for (int cell : cells) {
      sum += weights[cell];
      // A hair less than the share, so that rounding never asks for one cell more.
      if (sum >= (REACH_SHARE - 1e-12) * total) {
        return distance(cell, width, row, column);
      }
    }
    return Double.NaN;
  }

  private static double distance(int cell, int width, int row, int column) {
    return Math.hypot(cell / width - row, cell % width - column);
  }
}
