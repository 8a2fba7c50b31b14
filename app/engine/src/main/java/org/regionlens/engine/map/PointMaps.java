package org.regionlens.engine.map;

/**
 * Maps with one value a window, from the quadratic forms q and u; NaN where a window is dropped.
 */
public final class PointMaps {

  private PointMaps() {}

  /**
   * ℓ_n = L + (N/2Σw)(q_n − mean q), nats per region pixel; its mean over the points is L.
   *
   * @param forms q_n, [Ph,Pw]
   * @param loss L_c
   * @param points N
   * @param weightSum Σw: d without a chain
   */
  public static double[] rmiContribution(
      double[] forms, double loss, long points, double weightSum) {
    double mean = mean(forms, points);
    double scale = points / (2 * weightSum);
    double[] result = new double[forms.length];
    for (int n = 0; n < forms.length; n++) {
      result[n] = loss + scale * (forms[n] - mean);
    }
    return result;
  }

  /**
   * i_n = I + (N/2)[(u_n − q_n) − mean(u − q)], nats; its mean over the points is I.
   *
   * @param forms q_n, [Ph,Pw]
   * @param labelForms u_n, [Ph,Pw]
   * @param information I_c
   * @param points N
   */
  public static double[] miContribution(
      double[] forms, double[] labelForms, double information, long points) {
    double[] result = new double[forms.length];
    for (int n = 0; n < forms.length; n++) {
      result[n] = labelForms[n] - forms[n];
    }
    double mean = mean(result, points);
    for (int n = 0; n < forms.length; n++) {
      result[n] = information + 0.5 * points * (result[n] - mean);
    }
    return result;
  }

  /** ½ q_n / Σw = ∂L/∂(weight of point n); with u_n in place of q_n, that of the labels alone. */
  public static double[] sensitivity(double[] forms, double weightSum) {
    double[] result = new double[forms.length];
    for (int n = 0; n < forms.length; n++) {
      result[n] = 0.5 * forms[n] / weightSum;
    }
    return result;
  }

  private static double mean(double[] values, long points) {
    double sum = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += value;
      }
    }
    return sum / points;
  }
}
