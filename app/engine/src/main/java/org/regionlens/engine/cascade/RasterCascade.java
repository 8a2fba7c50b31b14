package org.regionlens.engine.cascade;

import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * In place, in reading order, the outermost frame held: x[u] ← (1−γ) x[u] + (γ/8) Σ of the 8
 * neighbours, so that a visited neighbour passes on what it received.
 *
 * <p>A sweep is two passes. What comes from cells not yet visited (the cell itself, its right
 * neighbour, the row below) needs no order. What comes from visited ones (left neighbour, row
 * above) is added in order, in tiles of a {@link Wavefront}. The adjoint does the same backwards.
 */
final class RasterCascade implements MapCascade {
  private final int height;
  private final int width;
  private final double weight;
  private final int sweeps;

  RasterCascade(int height, int width, double weight, int sweeps) {
    this.height = height;
    this.width = width;
    this.weight = weight;
    this.sweeps = sweeps;
  }

  @Override
  public double[] apply(double[] map, Work work) {
    double[] x = map;
    for (int sweep = 0; sweep < sweeps; sweep++) {
      double[] next = new double[map.length];
      fromUnvisited(x, next, work);
      Wavefront.of(height, width).forEach(work, (i, from, to) -> addVisited(next, i, from, to));
      x = next;
    }
    return x;
  }

  /** next = (1−γ) x + (γ/8)(right + row below), of inner cells; the frame is copied. */
  private void fromUnvisited(double[] x, double[] next, Work work) {
    double own = 1 - weight;
    double share = weight / 8;
    Strips.of(height, width)
        .forEach(
            work,
            (first, end) -> {
              for (int i = first; i < end; i++) {
                int row = i * width;
                if (i == 0 || i == height - 1) {
                  System.arraycopy(x, row, next, row, width);
                  continue;
                }
                next[row] = x[row];
                next[row + width - 1] = x[row + width - 1];
                int below = row + width;
                for (int j = 1; j < width - 1; j++) {
                  next[row + j] =
                      own * x[row + j]
                          + share
                              * (x[row + j + 1]
                                  + (x[below + j - 1] + x[below + j] + x[below + j + 1]));
                }
              }
            });
  }

  /** Adds (γ/8)(left + row above) to cells {@code [from, to)} of row i, from left to right. */
  private void addVisited(double[] x, int i, int from, int to) {
    double share = weight / 8;
    int row = i * width;
    int above = row - width;
    for (int j = from; j < to; j++) {
      x[row + j] += share * (x[above + j - 1] + x[above + j] + x[above + j + 1]);
    }
    double left = x[row + from - 1];
    for (int j = from; j < to; j++) {
      left = x[row + j] + share * left;
      x[row + j] = left;
    }
  }

  @Override
  public double[] adjoint(double[] gradient, Work work) {
    double[] z = gradient;
    for (int sweep = 0; sweep < sweeps; sweep++) {
      double[] visited = new double[gradient.length];
      double[] from = z;
      // Rows and columns are counted from the far corner.
      Wavefront.of(height, width)
          .forEach(work, (i, first, end) -> gather(from, visited, i, first, end));
      z = toUnvisited(from, visited, work);
    }
    return z;
  }

  /**
   * v = z + (γ/8)(v right + v of the row below): what a cell holds when the sweep, backwards, comes
   * to it. v stays 0 on the frame, which passes nothing on.
   */
  private void gather(double[] z, double[] v, int rowFromEnd, int first, int end) {
    double share = weight / 8;
    int row = (height - 1 - rowFromEnd) * width;
    int below = row + width;
    int from = width - end;
    int to = width - first;
    for (int j = from; j < to; j++) {
      v[row + j] = z[row + j] + share * (v[below + j - 1] + v[below + j] + v[below + j + 1]);
    }
    double right = v[row + to];
    for (int j = to - 1; j >= from; j--) {
      right = v[row + j] + share * right;
      v[row + j] = right;
    }
  }

  /**
   * (1−γ) v + (γ/8)(v left + v of the row above) of inner cells; frame cells keep what they had.
   */
  private double[] toUnvisited(double[] z, double[] v, Work work) {
    double[] result = new double[z.length];
    double own = 1 - weight;
    double share = weight / 8;
    Strips.of(height, width)
        .forEach(
            work,
            (first, end) -> {
              for (int i = first; i < end; i++) {
                if (i > 0 && i < height - 1) {
                  int row = i * width;
                  int above = row - width;
                  for (int j = 1; j < width - 1; j++) {
                    result[row + j] =
                        own * v[row + j]
                            + share
                                * (v[row + j - 1]
                                    + (v[above + j - 1] + v[above + j] + v[above + j + 1]));
                  }
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
