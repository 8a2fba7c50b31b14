package org.regionlens.engine.rmi;

import org.jspecify.annotations.Nullable;

/** L with L Lᵀ = A for a symmetric positive definite A, and solves with it; row-major, d ≤ 100. */
final class Cholesky {
  private final int size;
  private final double[] lower;

  private Cholesky(int size, double[] lower) {
    this.size = size;
    this.lower = lower;
  }

  /** Factorises A, [d,d] row-major; only its lower half is read. Null if A is not definite. */
  static @Nullable Cholesky of(double[] a, int size) {
    double[] l = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i * size + j];
        for (int k = 0; k < j; k++) {
          sum -= l[i * size + k] * l[j * size + k];
        }
        if (i == j) {
          // Written so that NaN fails too.
          if (!(sum > 0) || Double.isInfinite(sum)) {
            return null;
          }
          l[i * size + i] = Math.sqrt(sum);
        } else {
          l[i * size + j] = sum / l[j * size + j];
        }
      }
    }
    return new Cholesky(size, l);
  }

  /** L_jj. */
  double diagonal(int j) {
    return lower[j * size + j];
  }

  /** Smallest L_jj². */
  double smallestPivot() {
    double smallest = Double.POSITIVE_INFINITY;
    for (int j = 0; j < size; j++) {
      smallest = Math.min(smallest, diagonal(j) * diagonal(j));
    }
    return smallest;
  }

  /** Replaces row {@code row} of X, [·,d], by the solution of A v = that row. */
  void solveRow(double[] x, int row) {
    int from = row * size;
    for (int i = 0; i < size; i++) {
      double sum = x[from + i];
      for (int k = 0; k < i; k++) {
        sum -= lower[i * size + k] * x[from + k];
      }
      x[from + i] = sum / lower[i * size + i];
    }
    for (int i = size - 1; i >= 0; i--) {
      double sum = x[from + i];
      for (int k = i + 1; k < size; k++) {
        sum -= lower[k * size + i] * x[from + k];
      }
      x[from + i] = sum / lower[i * size + i];
    }
  }

  /** L⁻¹, lower triangular, [d,d] row-major. */
  double[] inverseLower() {
    double[] inverse = new double[size * size];
    for (int j = 0; j < size; j++) {
      inverse[j * size + j] = 1 / diagonal(j);
      for (int i = j + 1; i < size; i++) {
        double sum = 0;
        for (int k = j; k < i; k++) {
          sum -= lower[i * size + k] * inverse[k * size + j];
        }
        inverse[i * size + j] = sum / diagonal(i);
      }
    }
    return inverse;
  }
}
