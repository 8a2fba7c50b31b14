package org.regionlens.engine.rmi;

import java.util.function.DoubleFunction;
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
   * Rounding of S_yy next to a pivot above which M is formed again from the residuals, window by
   * window. The sums over millions of windows are off by some hundred roundings, so that L keeps
   * nine digits.
   */
  private static final double TOLERATED_CANCELLATION = 1e-11;

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
  private final LabelModel labels;
  private final boolean ridgeDominates;

  private RegionModel(
      ChainWeights chain,
      double ridge,
      Residual residual,
      ChainFactor conditional,
      LabelModel labels,
      boolean ridgeDominates) {
    this.chain = chain;
    this.ridge = ridge;
    this.residual = residual;
    this.labelResidual =
        new Residual(residual.size(), residual.labelMean(), residual.predictionMean(), null);
    this.conditional = conditional;
    this.labels = labels;
    this.ridgeDominates = ridgeDominates;
  }

  /**
   * Fits the model.
   *
   * @param scatter means and scatter matrices of the kept windows
   * @param ridge α &gt; 0; raised tenfold, as often as needed, where a factorisation fails
   * @param chain order and weights of the window's entries
   * @param residualScatter Σ e eᵀ for a residual: asked for only where S_yy − K S_ypᵀ cancels
   * @param labelModel the labels' part for a ridge, or null if S_yy + αI is not definite
   * @throws ArithmeticException if no ridge makes the matrices definite
   */
  public static RegionModel fit(
      Scatter scatter,
      double ridge,
      ChainWeights chain,
      Function<Residual, double[]> residualScatter,
      DoubleFunction<@Nullable LabelModel> labelModel) {
    double alpha = ridge;
    // A ridge this small next to the diagonals changes no digit of them: no use to try it.
    double lost = 1e-2 * UNIT_ROUNDOFF * largestDiagonal(scatter, chain.size());
    while (alpha <= LARGEST_RIDGE) {
      RegionModel model = tryFit(scatter, alpha, chain, residualScatter, labelModel);
      if (model != null) {
        return model;
      }
      do {
        alpha *= RIDGE_STEP;
      } while (alpha < lost);
    }
    throw new ArithmeticException("The scatter matrices are not finite; check the prediction.");
  }

  /** The same, with the labels' part made anew. */
  public static RegionModel fit(
      Scatter scatter,
      double ridge,
      ChainWeights chain,
      Function<Residual, double[]> residualScatter) {
    return fit(
        scatter,
        ridge,
        chain,
        residualScatter,
        alpha -> LabelModel.of(scatter.labels(), alpha, chain));
  }

  private static @Nullable RegionModel tryFit(
      Scatter scatter,
      double alpha,
      ChainWeights chain,
      Function<Residual, double[]> residualScatter,
      DoubleFunction<@Nullable LabelModel> labelModel) {
    int d = chain.size();
    Cholesky b = Cholesky.of(SquareMatrix.plusDiagonal(scatter.prediction(), alpha, d), d);
    LabelModel labels = labelModel.apply(alpha);
    if (b == null || labels == null) {
      return null;
    }
    // K = (L⁻ᵀ V)ᵀ with V = L⁻¹ S_ypᵀ, B = L Lᵀ; and K S_ypᵀ = Vᵀ V.
    double[][] v = Rows.ofTransposed(scatter.cross(), d);
    b.solveLower(v);
    double[] m = SquareMatrix.plusDiagonal(difference(scatter.labels(), v, d), alpha, d);
    b.solveUpper(v);
    double[] k = Rows.flatTransposed(v);
    Residual residual = new Residual(d, scatter.labelMean(), scatter.predictionMean(), k);
    ChainFactor conditional = ChainFactor.of(m, chain);
    if (conditional == null || cancels(scatter.labels(), conditional, d)) {
      double[] sum = residualScatter.apply(residual);
      m = SquareMatrix.plusDiagonal(withOuter(sum, alpha, v, d), alpha, d);
      conditional = ChainFactor.of(m, chain);
      if (conditional == null) {
        return null;
      }
    }
    double ridgePart = alpha * (SquareMatrix.squaredNorm(k) + d);
    boolean ridgeDominates = ridgePart >= 0.5 * SquareMatrix.trace(m, d);
    return new RegionModel(chain, alpha, residual, conditional, labels, ridgeDominates);
  }

  /** d. */
  public int size() {
    return chain.size();
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
    return labels.weightedLogDeterminant() - conditional.weightedLogDeterminant();
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
    return labels.factor();
  }

  /** A = −(1/Σw) KᵀΓ, so that g_n = A e_n; [d,d]. */
  public double[] pull() {
    int d = chain.size();
    double[] regression = residual.regression();
    if (regression == null) {
      return new double[d * d];
    }
    double[][] f = Rows.of(factor(), d);
    double[][] k = Rows.of(regression, d);
    double[][] result = new double[d][d];
    double scale = -1 / chain.sum();
    for (int j = 0; j < d; j++) {
      double[] fk = new double[d];
      for (int i = 0; i < d; i++) {
        // In the chain's order F is triangular: half of its entries are exactly 0.
        if (f[j][i] != 0) {
          Rows.add(fk, f[j][i], k[i], 0, d);
        }
      }
      for (int i = 0; i < d; i++) {
        Rows.add(result[i], scale * fk[i], f[j], 0, d);
      }
    }
    return Rows.flat(result);
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

  /** S_yy − VᵀV, symmetric. */
  private static double[] difference(double[] labels, double[][] v, int d) {
    // Symmetric as for the labels alone, so that a prediction that tells nothing changes no bit.
    return withOuter(SquareMatrix.symmetric(labels.clone(), d), -1, v, d);
  }

  /**
   * S + factor·VᵀV, symmetric.
   *
   * @param v rows of V; Kᵀ for KKᵀ
   */
  private static double[] withOuter(double[] s, double factor, double[][] v, int d) {
    double[][] result = Rows.of(s, d);
    for (double[] row : v) {
      for (int i = 0; i < d; i++) {
        Rows.add(result[i], factor * row[i], row, i, d);
      }
    }
    return SquareMatrix.mirrored(Rows.flat(result), d);
  }
}
