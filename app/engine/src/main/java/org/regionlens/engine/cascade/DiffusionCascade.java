package org.regionlens.engine.cascade;

import java.util.function.UnaryOperator;
import org.regionlens.engine.Cascade.Border;

/**
 * Σ_{k=0..D} γ^k A^k x / Σ γ^k, A the mean of the 8 neighbours: a truncated, normalised Katz
 * series.
 */
final class DiffusionCascade implements MapCascade {
  private final NeighbourMean mean;
  private final double weight;
  private final int depth;

  DiffusionCascade(int height, int width, double weight, int depth, Border border) {
    this.mean = new NeighbourMean(height, width, border);
    this.weight = weight;
    this.depth = depth;
  }

  @Override
  public double[] apply(double[] map) {
    return series(map, mean::apply);
  }

  @Override
  public double[] adjoint(double[] gradient) {
    return series(gradient, mean::adjoint);
  }

  private double[] series(double[] map, UnaryOperator<double[]> hop) {
    double[] sum = map.clone();
    double[] term = map;
    double factor = 1;
    double total = 1;
    for (int k = 1; k <= depth; k++) {
      term = hop.apply(term);
      factor *= weight;
      total += factor;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += factor * term[i];
      }
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= total;
    }
    return sum;
  }
}
