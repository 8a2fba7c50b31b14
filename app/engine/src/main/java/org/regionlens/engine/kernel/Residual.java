package org.regionlens.engine.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What the linear model leaves of the labels of a window: {@code e_n = (y_n − ȳ) − K (p_n − p̄)}.
 *
 * @param size d
 * @param labelMean ȳ, [d]
 * @param predictionMean p̄, [d]
 * @param regression K, [d,d] row-major; null for the labels alone, e_n = y_n − ȳ
 */
public record Residual(
    int size, double[] labelMean, double[] predictionMean, double @Nullable [] regression) {

  /** The constant part of e_n: −ȳ + K p̄, [d]. */
  public double[] constant() {
    double[] result = new double[size];
    for (int k = 0; k < size; k++) {
      double sum = -labelMean[k];
      if (regression != null) {
        for (int l = 0; l < size; l++) {
          sum += regression[k * size + l] * predictionMean[l];
        }
      }
      result[k] = sum;
    }
    return result;
  }
}
