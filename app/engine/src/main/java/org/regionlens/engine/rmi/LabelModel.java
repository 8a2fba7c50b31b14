package org.regionlens.engine.rmi;

import org.jspecify.annotations.Nullable;
import org.regionlens.engine.cascade.ChainWeights;

/** The labels' part of the model: the factor of S_yy + αI, which no prediction changes. */
public final class LabelModel {
  private final ChainFactor marginal;

  private LabelModel(ChainFactor marginal) {
    this.marginal = marginal;
  }

  /**
   * Factorises S_yy + αI; null if it is not definite.
   *
   * @param labels S_yy, [d,d] row-major
   * @param ridge α
   * @param chain order and weights of the window's entries
   */
  public static @Nullable LabelModel of(double[] labels, double ridge, ChainWeights chain) {
    int d = chain.size();
    double[] s = SquareMatrix.symmetric(SquareMatrix.plusDiagonal(labels, ridge, d), d);
    ChainFactor marginal = ChainFactor.of(s, chain);
    return marginal == null ? null : new LabelModel(marginal);
  }

  /** d. */
  public int size() {
    return marginal.size();
  }

  /** Σ w_j log L^y_jj. */
  double weightedLogDeterminant() {
    return marginal.weightedLogDeterminant();
  }

  /** F with FᵀF = Γ_y, u_n = |F (y_n − ȳ)|²; [d,d]. */
  public double[] factor() {
    return marginal.factor();
  }
}
