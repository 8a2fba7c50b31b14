package org.regionlens.engine.bce;

/** Cross-entropy of one pixel and class with its sigmoid (docs/method, "BCE"), in nats. */
public final class BinaryCrossEntropy {

  private BinaryCrossEntropy() {}

  /** σ(z) = 1 / (1 + e^{−z}). */
  public static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  /** σ′(z) = σ(z) σ(−z), without the loss of digits of 1 − σ(z). */
  public static double sigmoidSlope(double z) {
    return sigmoid(z) * sigmoid(-z);
  }

  /** b = max(z,0) − z·y + log1p(e^{−|z|}): never overflows. */
  public static double loss(double z, double y) {
    return Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z)));
  }

  /** ∂b/∂z = σ(z) − y; where y = 1 it is −σ(−z), which keeps its digits near 0. */
  public static double slope(double z, double y) {
    return y == 1 ? -sigmoid(-z) : sigmoid(z) - y;
  }
}
