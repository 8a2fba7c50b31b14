package org.regionlens.engine.rmi;

/** What the model asks of a [d,d] matrix, row-major. */
final class SquareMatrix {

  private SquareMatrix() {}

  /** Makes A the mean of A and Aᵀ, in place, and returns it. */
  static double[] symmetric(double[] a, int d) {
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < i; j++) {
        double mean = 0.5 * (a[i * d + j] + a[j * d + i]);
        a[i * d + j] = mean;
        a[j * d + i] = mean;
      }
    }
    return a;
  }

  /** Copies what is above the diagonal below it, in place, and returns the matrix. */
  static double[] mirrored(double[] a, int d) {
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < i; j++) {
        a[i * d + j] = a[j * d + i];
      }
    }
    return a;
  }

  /** A + αI, a new array. */
  static double[] plusDiagonal(double[] a, double alpha, int d) {
    double[] result = a.clone();
    for (int k = 0; k < d; k++) {
      result[k * d + k] += alpha;
    }
    return result;
  }

  static double largestDiagonal(double[] a, int d) {
    double largest = 0;
    for (int k = 0; k < d; k++) {
      largest = Math.max(largest, a[k * d + k]);
    }
    return largest;
  }

  static double trace(double[] a, int d) {
    double sum = 0;
    for (int k = 0; k < d; k++) {
      sum += a[k * d + k];
    }
    return sum;
  }

  /** Sum of the squares of all entries. */
  static double squaredNorm(double[] a) {
    double sum = 0;
    for (double value : a) {
      sum += value * value;
    }
    return sum;
  }
}
