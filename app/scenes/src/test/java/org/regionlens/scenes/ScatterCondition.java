package org.regionlens.scenes;

import java.util.Arrays;

/** Condition number of S_pp + αI for 3 × 3 windows, from the definition (docs/method). */
final class ScatterCondition {
  private static final int R = 3;
  private static final int D = R * R;
  private static final double RIDGE = 5e-4;

  private ScatterCondition() {}

  static double of(float[] logits, int width, int height) {
    double[] p = new double[logits.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = 1 / (1 + Math.exp(-logits[i])) + 1e-6;
    }
    double[] eigenvalues = eigenvalues(scatter(p, width, height));
    Arrays.sort(eigenvalues);
    return eigenvalues[D - 1] / eigenvalues[0];
  }

  private static double[][] scatter(double[] p, int width, int height) {
    int points = (width - R + 1) * (height - R + 1);
    double[] mean = new double[D];
    double[][] scatter = new double[D][D];
    double[] window = new double[D];
    for (int pass = 0; pass < 2; pass++) {
      for (int y = 0; y + R <= height; y++) {
        for (int x = 0; x + R <= width; x++) {
          for (int k = 0; k < D; k++) {
            window[k] = p[(y + k / R) * width + x + k % R] - mean[k];
          }
          for (int k = 0; k < D && pass == 1; k++) {
            for (int l = 0; l < D; l++) {
              scatter[k][l] += window[k] * window[l];
            }
          }
          for (int k = 0; k < D && pass == 0; k++) {
            scatter[k][k] += window[k];
          }
        }
      }
      for (int k = 0; k < D && pass == 0; k++) {
        mean[k] = scatter[k][k] / points;
        scatter[k][k] = 0;
      }
    }
    for (int k = 0; k < D; k++) {
      scatter[k][k] += RIDGE;
    }
    return scatter;
  }

  /** Jacobi's rotations until nothing is left beside the diagonal. */
  private static double[] eigenvalues(double[][] a) {
    for (int sweep = 0; sweep < 60; sweep++) {
      for (int p = 0; p < D; p++) {
        for (int q = p + 1; q < D; q++) {
          if (a[p][q] != 0) {
            rotate(a, p, q);
          }
        }
      }
    }
    double[] values = new double[D];
    for (int k = 0; k < D; k++) {
      values[k] = a[k][k];
    }
    return values;
  }

  private static void rotate(double[][] a, int p, int q) {
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int k = 0; k < D; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = c * kp - s * kq;
      a[k][q] = s * kp + c * kq;
    }
    for (int k = 0; k < D; k++) {
      double pk = a[p][k];
      double qk = a[q][k];
      a[p][k] = c * pk - s * qk;
      a[q][k] = s * pk + c * qk;
    }
  }
}
