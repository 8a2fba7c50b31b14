package org.regionlens.nd4j;

import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.regionlens.engine.kernel.WindowGrid;

/** The kept windows of some rows of points, as columns of a matrix [d,N]. */
final class Tile {
  private final WindowGrid grid;
  private final int[] points;

  private Tile(WindowGrid grid, int[] points) {
    this.grid = grid;
    this.points = points;
  }

  /** Cuts the points of a grid into tiles of whole rows, of about {@code size} windows each. */
  static Iterable<Tile> of(WindowGrid grid, int size) {
    int pointWidth = grid.pointWidth();
    int rows = Math.max(1, size / pointWidth);
    // Made one at a time: only one tile's points are in memory.
    return () ->
        IntStream.iterate(0, first -> first < grid.pointHeight(), first -> first + rows)
            .mapToObj(first -> rows(grid, first, Math.min(grid.pointHeight(), first + rows)))
            .iterator();
  }

  private static Tile rows(WindowGrid grid, int first, int end) {
    int pointWidth = grid.pointWidth();
    return new Tile(
        grid,
        IntStream.range(first * pointWidth, end * pointWidth)
            .filter(grid.points()::isKept)
            .toArray());
  }

  /** N, the number of kept windows. */
  int count() {
    return points.length;
  }

  /** The windows of a map, [d,N]; a new array. */
  INDArray windows(double[] map) {
    double[][] rows = new double[grid.windowSize()][points.length];
    for (int k = 0; k < rows.length; k++) {
      for (int n = 0; n < points.length; n++) {
        rows[k][n] = map[cell(n, k)];
      }
    }
    return Nd4j.createFromArray(rows);
  }

  /** 1 where an entry lies on the side of its window's centre cell, else 0, [d,N]. */
  INDArray ownSide(boolean[] side) {
    int centre = (grid.radius() - 1) / 2;
    int centreEntry = centre * grid.radius() + centre;
    double[][] rows = new double[grid.windowSize()][points.length];
    for (int k = 0; k < rows.length; k++) {
      for (int n = 0; n < points.length; n++) {
        rows[k][n] = side[cell(n, k)] == side[cell(n, centreEntry)] ? 1 : 0;
      }
    }
    return Nd4j.createFromArray(rows);
  }

  /** Writes one value a window to its place among all points, [Ph,Pw]. */
  void scatter(double[] values, double[] target) {
    for (int n = 0; n < points.length; n++) {
      target[points[n]] = values[n];
    }
  }

  /** Adds the entries of windows, [d,N], to the cells they lie on, [Gh,Gw]. */
  void addToCells(INDArray entries, double[] target) {
    double[] values = entries.dup('c').data().asDouble();
    for (int k = 0; k < grid.windowSize(); k++) {
      for (int n = 0; n < points.length; n++) {
        target[cell(n, k)] += values[k * points.length + n];
      }
    }
  }

  private int cell(int n, int entry) {
    int radius = grid.radius();
    int row = points[n] / grid.pointWidth() + entry / radius;
    int column = points[n] % grid.pointWidth() + entry % radius;
    return row * grid.width() + column;
  }
}
