package org.regionlens.engine.simd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Products of [d,d] matrices, row-major. */
final class SmallMatrices {

  private SmallMatrices() {}

  /** The matrix itself, or null if all its entries are 0. */
  static double @Nullable [] orNull(double @Nullable [] a) {
    return a == null || Arrays.stream(a).allMatch(value -> value == 0) ? null : a;
  }

  /** A B, a new array. */
  static double[] product(double[] a, double[] b, int d) {
    double[] result = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int k = 0; k < d; k++) {
        double factor = a[i * d + k];
        if (factor != 0) {
          Rows.addScaled(result, i * d, factor, b, k * d, d);
        }
      }
    }
    return result;
  }

  /** A v, a new array. */
  static double[] times(double[] a, double[] v) {
    int d = v.length;
    double[] result = new double[d];
    for (int i = 0; i < d; i++) {
      for (int k = 0; k < d; k++) {
        result[i] += a[i * d + k] * v[k];
      }
    }
    return result;
  }
}
