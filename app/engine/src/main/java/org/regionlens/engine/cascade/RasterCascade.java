package org.regionlens.engine.cascade;

import java.util.Arrays;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * In place, in reading order, the outermost frame held: x[u] ← (1−γ) x[u] + (γ/8) Σ of the 8
 * neighbours, so that a visited neighbour passes on what it received.
 *
 * <p>What comes from cells not yet visited (the cell itself, its right neighbour, the row below)
 * needs no order, and is added first. What comes from visited ones (left neighbour, row above) is
 * added in order, in tiles of a {@link Wavefront}. The adjoint does the same backwards.
 */
final class RasterCascade implements MapCascade {
  private final int height;
  private final int width;
  private final double weight;
  private final int sweeps;
  private final CascadeRows rows;

  RasterCascade(int height, int width, double weight, int sweeps, CascadeRows rows) {
    this.height = height;
    this.width = width;
    this.weight = weight;
    this.sweeps = sweeps;
    this.rows = rows;
  }

  @Override
  public double[] apply(double[] map, Work work) {
    double[] x = map;
    for (int sweep = 0; sweep < sweeps; sweep++) {
      double[] before = x;
      double[] next = work.plane(map.length);
      copyFrame(before, next);
      RasterOrder visited = new RasterOrder(next, next, width, 1, 0, weight / 8);
      Wavefront.of(height, width)
          .forEach(
              work,
              tile -> {
                for (int i = tile.firstRow(); i < tile.endRow(); i++) {
                  int from = tile.from(i);
                  rows.oneSide(
                      before, i * width + from, 1, width, weight / 8, next, tile.to(i) - from);
                }
                visited.visit(tile);
              });
      x = next;
      if (sweep > 0) {
        work.giveBack(before);
      }
    }
    return x;
  }

  private void copyFrame(double[] from, double[] to) {
    System.arraycopy(from, 0, to, 0, width);
    for (int row = 0; row < from.length; row += width) {
      to[row] = from[row];
      to[row + width - 1] = from[row + width - 1];
    }
    System.arraycopy(from, from.length - width, to, to.length - width, width);
  }

  private void clearFrame(double[] map) {
    Arrays.fill(map, 0, width, 0);
    for (int row = 0; row < map.length; row += width) {
      map[row] = 0;
      map[row + width - 1] = 0;
    }
    Arrays.fill(map, map.length - width, map.length, 0);
  }

  @Override
  public double[] adjoint(double[] gradient, Work work) {
    double[] z = gradient;
    for (int sweep = 0; sweep < sweeps; sweep++) {
      // v = z + (γ/8)(v right + v of the row below): what a cell holds when the sweep, backwards,
      // comes to it. v stays 0 on the frame, which passes nothing on.
      double[] visited = work.plane(gradient.length);
      clearFrame(visited);
      RasterOrder order = new RasterOrder(z, visited, width, -1, gradient.length - 1, weight / 8);
      Wavefront.of(height, width).forEach(work, order::visit);
      double[] before = z;
      z = toUnvisited(before, visited, work);
      work.giveBack(visited);
      if (sweep > 0) {
        work.giveBack(before);
      }
    }
    return z;
  }

  /**
   * (1−γ) v + (γ/8)(v left + v of the row above) of inner cells; frame cells keep what they had.
   */
  private double[] toUnvisited(double[] z, double[] v, Work work) {
    double[] result = work.plane(z.length);
    Strips.of(height, width)
        .forEach(
            work,
            (first, end) -> {
              for (int i = first; i < end; i++) {
                if (i > 0 && i < height - 1 && width > 2) {
                  rows.oneSide(v, i * width + 1, -1, -width, weight / 8, result, width - 2);
                }
                frameRow(z, v, i, result);
              }
            });
    return result;
  }

  /**
   * The cells of row i that lie on the frame: what they had, and what all inner neighbours pass.
   */
  private void frameRow(double[] z, double[] v, int i, double[] result) {
    boolean whole = i == 0 || i == height - 1;
    for (int j = 0; j < width; j += whole ? 1 : Math.max(1, width - 1)) {
      double sum = 0;
      for (int y = Math.max(0, i - 1); y <= Math.min(height - 1, i + 1); y++) {
        for (int x = Math.max(0, j - 1); x <= Math.min(width - 1, j + 1); x++) {
          sum += v[y * width + x];
        }
      }
      result[i * width + j] = z[i * width + j] + weight / 8 * sum;
    }
  }
}
