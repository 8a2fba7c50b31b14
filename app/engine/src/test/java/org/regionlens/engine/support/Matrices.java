package org.regionlens.engine.support;

/** Small dense algebra by Gaussian elimination with pivots: nothing that the engine uses. */
public final class Matrices {

  private Matrices() {}

  /** A⁻¹. */
  public static double[][] inverse(double[][] a) {
    int n = a.length;
    double[][] work = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(a[i], 0, work[i], 0, n);
      work[i][n + i] = 1;
    }
    eliminate(work, n);
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        inverse[i][j] = work[i][n + j] / work[i][i];
      }
    }
    return inverse;
  }

  /** log |det A|. */
  public static double logDeterminant(double[][] a) {
    double[][] work = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      work[i] = a[i].clone();
    }
    eliminate(work, a.length);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.log(Math.abs(work[i][i]));
    }
    return sum;
  }

  /** To diagonal form, in place. */
  private static void eliminate(double[][] work, int n) {
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int i = column + 1; i < n; i++) {
        if (Math.abs(work[i][column]) > Math.abs(work[pivot][column])) {
          pivot = i;
        }
      }
      double[] swapped = work[pivot];
      work[pivot] = work[column];
      work[column] = swapped;
      for (int i = 0; i < n; i++) {
        if (i != column) {
          double factor = work[i][column] / work[column][column];
          for (int j = column; j < work[i].length; j++) {
            work[i][j] -= factor * work[column][j];
          }
        }
      }
    }
  }

  public static double[][] product(double[][] a, double[][] b) {
    double[][] result = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          result[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return result;
  }

  public static double[][] transpose(double[][] a) {
    double[][] result = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        result[j][i] = a[i][j];
      }
    }
    return result;
  }

  /** A v. */
  public static double[] times(double[][] a, double[] v) {
    double[] result = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < v.length; j++) {
        result[i] += a[i][j] * v[j];
      }
    }
    return result;
  }

  /** vᵀ A v. */
  public static double form(double[][] a, double[] v) {
    return Scenes.dot(v, times(a, v));
  }

  /** The first n rows and columns of A in the given order. */
  public static double[][] leading(double[][] a, int[] order, int n) {
    double[][] result = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        result[i][j] = a[order[i]][order[j]];
      }
    }
    return result;
  }
}
