package org.regionlens.engine.rmi;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.cascade.ChainWeights;
import org.regionlens.engine.kernel.Residual;
import org.regionlens.engine.kernel.Scatter;

/**
 * The Gaussian model of one class's regions and its losses (docs/method, "Points and scatter" to
 * "Gaussian estimate"; paper, equations 9 to 16): B = S_pp + αI, K = S_yp B⁻¹, M = S_yy − K S_ypᵀ +
 * αI.
 */
public final class RegionModel {
  /**
   * Bound on the relative error of a pivot above which M is formed again from the residuals, window
   * by window. The errors of L that were measured lie a hundred times below the bound.
   */
  private static final double TOLERATED_CANCELLATION = 1e-7;

  /** Each failed factorisation raises the ridge by this factor. */
  private static final double RIDGE_STEP = 10;

  /** The ridge is raised up to here: matrices that need more are no numbers. */
  private static final double LARGEST_RIDGE = 1e40;

  private static final double UNIT_ROUNDOFF = 0x1p-52;

  private final ChainWeights chain;
  private final double ridge;
  private final Residual residual;
  private final Residual labelResidual;
  private final ChainFactor conditional;
  private final ChainFactor marginal;
  private final boolean ridgeDominates;

  private RegionModel(
      ChainWeights chain,
      double ridge,
      Residual residual,
      ChainFactor conditional,
      ChainFactor marginal,
      boolean ridgeDominates) {
    this.chain = chain;
    this.ridge = ridge;
    this.residual = residual;
    this.labelResidual =
        new Residual(residual.size(), residual.labelMean(), residual.predictionMean(), null);
    this.conditional = conditional;
    this.marginal = marginal;
    this.ridgeDominates = ridgeDominates;
  }

  /**
   * Fits the model.
   *
   * @param scatter means and scatter matrices of the kept windows
   * @param ridge α &gt; 0; raised tenfold, as often as needed, where a factorisation fails
   * @param chain order and weights of the window's entries
   * @param residualScatter Σ e eᵀ for a residual: asked for only where S_yy − K S_ypᵀ cancels
   * @throws ArithmeticException if no ridge makes the matrices definite
   */
  public static RegionModel fit(
      Scatter scatter,
      double ridge,
      ChainWeights chain,
      Function<Residual, double[]> residualScatter) {
    double alpha = ridge;
    // A ridge this small next to the diagonals changes no digit of them: no use to try it.
    double lost = 1e-2 * UNIT_ROUNDOFF * largestDiagonal(scatter, chain.size());
    while (alpha <= LARGEST_RIDGE) {
      RegionModel model = tryFit(scatter, alpha, chain, residualScatter);
      if (model != null) {
        return model;
      }
      do {
        alpha *= RIDGE_STEP;
      } while (alpha < lost);
    }
    throw new ArithmeticException("The scatter matrices are not finite; check the prediction.");
  }

  private static @Nullable RegionModel tryFit(
      Scatter scatter,
      double alpha,
      ChainWeights chain,
      Function<Residual, double[]> residualScatter) {
    int d = chain.size();
    Cholesky b = Cholesky.of(SquareMatrix.plusDiagonal(scatter.prediction(), alpha, d), d);
    ChainFactor marginal =
        ChainFactor.of(
            SquareMatrix.symmetric(SquareMatrix.plusDiagonal(scatter.labels(), alpha, d), d),
            chain);
    if (b == null || marginal == null) {
      return null;
    }
    double[] k = scatter.cross().clone();
    for (int row = 0; row < d; row++) {
      b.solveRow(k, row);
    }
    Residual residual = new Residual(d, scatter.labelMean(), scatter.predictionMean(), k);
    double[] m = SquareMatrix.plusDiagonal(difference(scatter, k, d), alpha, d);
    ChainFactor conditional = ChainFactor.of(m, chain);
    if (conditional == null || cancels(scatter.labels(), conditional, d)) {
      m =
          SquareMatrix.plusDiagonal(
              plusOuter(residualScatter.apply(residual), alpha, k, d), alpha, d);
      conditional = ChainFactor.of(m, chain);
      if (conditional == null) {
        return null;
      }
    }
    double ridgePart = alpha * (SquareMatrix.squaredNorm(k) + d);
    boolean ridgeDominates = ridgePart >= 0.5 * SquareMatrix.trace(m, d);
    return new RegionModel(chain, alpha, residual, conditional, marginal, ridgeDominates);
  }

  /** L_c = Σ w_j log L_jj / Σ w_j, nats per region pixel. */
  public double loss() {
    return conditional.weightedLogDeterminant() / chain.sum();
  }

  /** L_c − ½ log N; NaN where the ridge, which does not grow with N, makes up most of M. */
  public double normalisedLoss(long points) {
    return ridgeDominates ? Double.NaN : loss() - 0.5 * Math.log((double) points);
  }

  /** I_c = Σ w_j (log L^y_jj − log L_jj), nats. */
  public double information() {
    return marginal.weightedLogDeterminant() - conditional.weightedLogDeterminant();
  }

  /** α in use. */
  public double ridge() {
    return ridge;
  }

  /** e_n = (y_n − ȳ) − K (p_n − p̄). */
  public Residual residual() {
    return residual;
  }

  /** y_n − ȳ. */
  public Residual labelResidual() {
    return labelResidual;
  }

  /** F with FᵀF = Γ, so that q_n = |F e_n|²; [d,d]. */
  public double[] factor() {
    return conditional.factor();
  }

  /** The same of the labels alone: FᵀF = Γ_y, u_n = |F (y_n − ȳ)|²; [d,d]. */
  public double[] labelFactor() {
    return marginal.factor();
  }

  /** A = −(1/Σw) KᵀΓ, so that g_n = A e_n; [d,d]. */
  public double[] pull() {
    int d = chain.size();
    double[] f = factor();
    double[] k = residual.regression();
    double[] fk = new double[d * d];
    double[] result = new double[d * d];
    if (k == null) {
      return result;
    }
    for (int j = 0; j < d; j++) {
      for (int i = 0; i < d; i++) {
        addRow(fk, j * d, f[j * d + i], k, i * d, d);
      }
    }
    double scale = -1 / chain.sum();
    for (int j = 0; j < d; j++) {
      for (int i = 0; i < d; i++) {
        addRow(result, i * d, scale * fk[j * d + i], f, j * d, d);
      }
    }
    return result;
  }

  private static void addRow(
      double[] target, int to, double factor, double[] source, int from, int length) {
    for (int l = 0; l < length; l++) {
      target[to + l] += factor * source[from + l];
    }
  }

  /** Whether rounding in S_yy − K S_ypᵀ can show in the log-determinant. */
  private static boolean cancels(double[] labels, ChainFactor factor, int d) {
    return UNIT_ROUNDOFF * SquareMatrix.largestDiagonal(labels, d)
        > TOLERATED_CANCELLATION * factor.smallestPivot();
  }

  private static double largestDiagonal(Scatter scatter, int d) {
    return Math.max(
        SquareMatrix.largestDiagonal(scatter.labels(), d),
        SquareMatrix.largestDiagonal(scatter.prediction(), d));
  }

  /** S_yy − K S_ypᵀ, symmetric. */
  private static double[] difference(Scatter scatter, double[] k, int d) {
    double[] result = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        double sum = 0;
        for (int l = 0; l < d; l++) {
          sum += k[i * d + l] * scatter.cross()[j * d + l];
        }
        result[i * d + j] = scatter.labels()[i * d + j] - sum;
      }
    }
    return SquareMatrix.symmetric(result, d);
  }

  /** S + αKKᵀ. */
  private static double[] plusOuter(double[] s, double alpha, double[] k, int d) {
    double[] result = s.clone();
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        double sum = 0;
        for (int l = 0; l < d; l++) {
          sum += k[i * d + l] * k[j * d + l];
        }
        result[i * d + j] += alpha * sum;
      }
    }
    return result;
  }
}
