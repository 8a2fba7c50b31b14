package org.regionlens.engine.balance;

/**
 * A loss's push beside BCE's on the same image.
 *
 * @param times Σ|∂L/∂z| as a multiple of BCE's
 * @param largestTimes the largest single |∂L/∂z| likewise
 * @param opposed share of BCE's push, by magnitude, on pixels and channels that this loss pushes
 *     the other way
 */
public record AgainstBce(double times, double largestTimes, double opposed) {

  /**
   * w at which w·L and (1 − w)·BCE push equally hard in all. A balance of forces on this image, not
   * a recommendation.
   */
  public double balancingWeight() {
    return 1 / (1 + times);
  }
}
