package org.regionlens.engine.cascade;

import org.regionlens.engine.Cascade.Border;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * Σ_{k=0..D} γ^k A^k x / Σ γ^k, A the mean of the 8 neighbours: a truncated, normalised Katz
 * series. Each hop is one pass over the map, which also adds its term.
 */
final class DiffusionCascade implements MapCascade {
  private final int height;
  private final int width;
  private final NeighbourMean mean;
  private final double weight;
  private final int depth;

  DiffusionCascade(int height, int width, double weight, int depth, Border border) {
    this.height = height;
    this.width = width;
    this.mean = new NeighbourMean(height, width, border);
    this.weight = weight;
    this.depth = depth;
  }

  @Override
  public double[] apply(double[] map, Work work) {
    return series(map, mean::applyRow, work);
  }

  @Override
  public double[] adjoint(double[] gradient, Work work) {
    return series(gradient, mean::adjointRow, work);
  }

  /** One row of A x, or of its adjoint. */
  @FunctionalInterface
  private interface Hop {
    void row(double[] x, int i, RowBuffers row, double[] target);
  }

  private double[] series(double[] map, Hop hop, Work work) {
    double total = 1;
    for (int k = 1; k <= depth; k++) {
      total += Math.pow(weight, k);
    }
    double[] sum = new double[map.length];
    double[] before = map;
    double[] after = depth > 1 ? new double[map.length] : map;
    double[] spare = depth > 2 ? new double[map.length] : after;
    for (int k = 1; k <= depth; k++) {
      double[] from = before;
      double[] to = after;
      double[] soFar = k == 1 ? map : sum;
      double factor = Math.pow(weight, k);
      double scale = k == depth ? 1 / total : 1;
      boolean last = k == depth;
      Strips.of(height, width)
          .forEach(
              work,
              (first, end) -> {
                RowBuffers buffers = new RowBuffers(width);
                double[] line = new double[width];
                double[] term = new double[width];
                for (int i = first; i < end; i++) {
                  hop.row(from, i, buffers, term);
                  int row = i * width;
                  if (!last) {
                    System.arraycopy(term, 0, to, row, width);
                  }
                  System.arraycopy(soFar, row, line, 0, width);
                  for (int j = 0; j < line.length; j++) {
                    line[j] = (line[j] + factor * term[j]) * scale;
                  }
                  System.arraycopy(line, 0, sum, row, width);
                }
              });
      before = to;
      after = k == 1 ? spare : from;
    }
    return sum;
  }
}
