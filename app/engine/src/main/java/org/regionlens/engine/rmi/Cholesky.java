package org.regionlens.engine.rmi;

import org.jspecify.annotations.Nullable;

/**
 * L with L Lᵀ = A for a symmetric positive definite A, and solves with it; row-major, d ≤ 100. Kept
 * as Lᵀ, so that every inner loop runs along a row.
 */
final class Cholesky {
  private final int size;

  /** Lᵀ; what lies below the diagonal is not read. */
  private final double[][] upper;

  private Cholesky(int size, double[][] upper) {
    this.size = size;
    this.upper = upper;
  }

  /** Factorises A, [d,d] row-major; only its upper half is read. Null if A is not definite. */
  static @Nullable Cholesky of(double[] a, int size) {
    double[][] u = Rows.of(a, size);
    for (int k = 0; k < size; k++) {
      double[] row = u[k];
      double pivot = row[k];
      // Written so that NaN fails too.
      if (!(pivot > 0) || Double.isInfinite(pivot)) {
        return null;
      }
      double root = Math.sqrt(pivot);
      row[k] = root;
      for (int j = k + 1; j < size; j++) {
        row[j] /= root;
      }
      for (int i = k + 1; i < size; i++) {
        Rows.add(u[i], -row[i], row, i, size);
      }
    }
    return new Cholesky(size, u);
  }

  /** L_jj. */
  double diagonal(int j) {
    return upper[j][j];
  }

  /** Smallest L_jj². */
  double smallestPivot() {
    double smallest = Double.POSITIVE_INFINITY;
    for (int j = 0; j < size; j++) {
      smallest = Math.min(smallest, diagonal(j) * diagonal(j));
    }
    return smallest;
  }

  /** Replaces X, d rows, by L⁻¹X. */
  void solveLower(double[][] x) {
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        Rows.add(x[i], -upper[k][i], x[k], 0, size);
      }
      Rows.divide(x[i], diagonal(i), size);
    }
  }

  /** Replaces X, d rows, by L⁻ᵀX. */
  void solveUpper(double[][] x) {
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        Rows.add(x[i], -upper[i][k], x[k], 0, size);
      }
      Rows.divide(x[i], diagonal(i), size);
    }
  }

  /** L⁻¹, lower triangular, d rows. */
  double[][] inverseLower() {
    double[][] inverse = new double[size][size];
    for (int i = 0; i < size; i++) {
      inverse[i][i] = 1;
      for (int k = 0; k < i; k++) {
        Rows.add(inverse[i], -upper[k][i], inverse[k], 0, k + 1);
      }
      Rows.divide(inverse[i], diagonal(i), i + 1);
    }
    return inverse;
  }
}
