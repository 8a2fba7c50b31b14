package org.regionlens.engine.map;

import org.regionlens.engine.work.Work;

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
  public static Field rmiContribution(
      double[] forms, double loss, long points, double weightSum, Work work) {
    double mean = Field.of(forms).sumOfValues(forms.length, work) / points;
    double scale = points / (2 * weightSum);
    return (from, length, buffer, scratch) -> {
      System.arraycopy(forms, from, buffer, 0, length);
      for (int i = 0; i < length; i++) {
        buffer[i] = loss + scale * (buffer[i] - mean);
      }
    };
  }

  /**
   * i_n = I + (N/2)[(u_n − q_n) − mean(u − q)], nats; its mean over the points is I.
   *
   * @param forms q_n, [Ph,Pw]
   * @param labelForms u_n, [Ph,Pw]
   * @param information I_c
   * @param points N
   */
  public static Field miContribution(
      double[] forms, double[] labelForms, double information, long points, Work work) {
    // Copied to the same index: only then are vectors made of the loop.
    Field difference =
        FieldPair.of(Field.of(labelForms), Field.of(forms))
            .combined(
                (length, buffer, subtracted) -> {
                  for (int i = 0; i < length; i++) {
                    buffer[i] -= subtracted[i];
                  }
                });
    double mean = difference.sumOfValues(forms.length, work) / points;
    double scale = 0.5 * points;
    return (from, length, buffer, scratch) -> {
      difference.read(from, length, buffer, scratch);
      for (int i = 0; i < length; i++) {
        buffer[i] = information + scale * (buffer[i] - mean);
      }
    };
  }

  /** ½ q_n / Σw = ∂L/∂(weight of point n); with u_n in place of q_n, that of the labels alone. */
  public static Field sensitivity(double[] forms, double weightSum) {
    return (from, length, buffer, scratch) -> {
      System.arraycopy(forms, from, buffer, 0, length);
      for (int i = 0; i < length; i++) {
        buffer[i] = 0.5 * buffer[i] / weightSum;
      }
    };
  }
}
