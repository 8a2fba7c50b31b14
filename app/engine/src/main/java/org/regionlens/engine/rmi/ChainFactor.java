package org.regionlens.engine.rmi;

import org.jspecify.annotations.Nullable;
import org.regionlens.engine.cascade.ChainWeights;

/**
 * A symmetric matrix S seen through the chain: its Cholesky factor in the order of distance, L =
 * chol(S[order]), the weighted log-determinant Σ w_j log L_jj, and F with FᵀF = Γ.
 */
final class ChainFactor {
  private final Cholesky cholesky;
  private final ChainWeights chain;

  private ChainFactor(Cholesky cholesky, ChainWeights chain) {
    this.cholesky = cholesky;
    this.chain = chain;
  }

  /** Factorises S, [d,d] row-major in window order; null if it is not definite. */
  static @Nullable ChainFactor of(double[] s, ChainWeights chain) {
    int d = chain.size();
    double[] ordered = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        ordered[i * d + j] = s[chain.entry(i) * d + chain.entry(j)];
      }
    }
    Cholesky cholesky = Cholesky.of(ordered, d);
    return cholesky == null ? null : new ChainFactor(cholesky, chain);
  }

  /** Σ w_j log L_jj: ½ log det S where every weight is 1. */
  double weightedLogDeterminant() {
    double sum = 0;
    for (int j = 0; j < chain.size(); j++) {
      sum += chain.weight(j) * Math.log(cholesky.diagonal(j));
    }
    return sum;
  }

  /** F = W^½ L⁻¹, columns in window order, so that Γ = FᵀF; [d,d] row-major. */
  double[] factor() {
    int d = chain.size();
    double[][] inverse = cholesky.inverseLower();
    double[] factor = new double[d * d];
    for (int j = 0; j < d; j++) {
      double root = Math.sqrt(chain.weight(j));
      for (int l = 0; l <= j; l++) {
        factor[j * d + chain.entry(l)] = root * inverse[j][l];
      }
    }
    return factor;
  }

  int size() {
    return chain.size();
  }

  double smallestPivot() {
    return cholesky.smallestPivot();
  }
}
