package org.regionlens.engine.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The region loss of one class written from the text of the method, window by window, each window
 * with a weight: slow, and with other algebra than the engine's (determinants of leading minors for
 * the chain, explicit inverses).
 */
public final class NaiveRegion {
  private final int size;
  private final double ridge;
  private final List<double[]> labels = new ArrayList<>();
  private final List<double[]> predictions = new ArrayList<>();
  private final int[] order;
  private final double[] chain;

  /**
   * @param y labels on the grid, [Gh,Gw]
   * @param p prediction on the grid, [Gh,Gw]
   * @param kept per window, [Ph,Pw]
   * @param g weight of the chain; 1: none
   */
  public NaiveRegion(
      double[] y,
      double[] p,
      int height,
      int width,
      int radius,
      boolean[] kept,
      double ridge,
      double g) {
    this.size = radius * radius;
    this.ridge = ridge;
    int columns = width - radius + 1;
    for (int i = 0; i + radius <= height; i++) {
      for (int j = 0; j + radius <= width; j++) {
        if (kept[i * columns + j]) {
          labels.add(window(y, width, radius, i, j));
          predictions.add(window(p, width, radius, i, j));
        }
      }
    }
    double centre = (radius - 1) / 2.0;
    double[] distance = new double[size];
    for (int k = 0; k < size; k++) {
      int row = k / radius;
      int column = k % radius;
      distance[k] = Math.sqrt(Math.pow(row - centre, 2) + Math.pow(column - centre, 2));
    }
    order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> distance[k]))
            .mapToInt(Integer::intValue)
            .toArray();
    double nearest = Arrays.stream(distance).min().orElse(0);
    chain = new double[size];
    for (int j = 0; j < size; j++) {
      double beyond = distance[order[j]] - nearest;
      chain[j] = beyond < 1e-9 ? 1 : Math.pow(g, beyond);
    }
  }

  private static double[] window(double[] map, int width, int radius, int row, int column) {
    double[] window = new double[radius * radius];
    for (int k = 0; k < window.length; k++) {
      window[k] = map[(row + k / radius) * width + column + k % radius];
    }
    return window;
  }

  /** N. */
  public int points() {
    return labels.size();
  }

  /** Every window counted once. */
  public double[] equalWeights() {
    double[] weights = new double[points()];
    Arrays.fill(weights, 1);
    return weights;
  }

  /** L_c, I_c, and q_n, u_n by window. */
  public record Fit(double loss, double information, double[] q, double[] u) {}

  /** Fits the model with a weight for each window. */
  public Fit fit(double[] weights) {
    double[] yMean = mean(labels, weights);
    double[] pMean = mean(predictions, weights);
    double[][] yy = scatter(labels, yMean, labels, yMean, weights);
    double[][] pp = scatter(predictions, pMean, predictions, pMean, weights);
    double[][] yp = scatter(labels, yMean, predictions, pMean, weights);
    double[][] k = Matrices.product(yp, Matrices.inverse(plusRidge(pp)));
    double[][] explained = Matrices.product(k, Matrices.transpose(yp));
    double[][] left = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        left[i][j] = yy[i][j] - 0.5 * (explained[i][j] + explained[j][i]);
      }
    }
    double[][] m = plusRidge(left);
    double[][] marginal = plusRidge(yy);
    double weightSum = Arrays.stream(chain).sum();
    double[][] gamma = gamma(m);
    double[][] labelGamma = gamma(marginal);
    double[] q = new double[points()];
    double[] u = new double[points()];
    for (int n = 0; n < points(); n++) {
      double[] y = minus(labels.get(n), yMean);
      double[] predicted = Matrices.times(k, minus(predictions.get(n), pMean));
      q[n] = Matrices.form(gamma, minus(y, predicted));
      u[n] = Matrices.form(labelGamma, y);
    }
    return new Fit(
        logDeterminant(m) / weightSum, logDeterminant(marginal) - logDeterminant(m), q, u);
  }

  /** Σ w_j log L_jj, each L_jj² a ratio of leading minors. */
  private double logDeterminant(double[][] a) {
    double sum = 0;
    double before = 0;
    for (int j = 0; j < size; j++) {
      double now = Matrices.logDeterminant(Matrices.leading(a, order, j + 1));
      sum += chain[j] * 0.5 * (now - before);
      before = now;
    }
    return sum;
  }

  /** Γ with eᵀΓe = Σ w_j z_j²: each z_j² the difference of two forms with leading minors. */
  private double[][] gamma(double[][] a) {
    double[][] gamma = new double[size][size];
    for (int j = 0; j < size; j++) {
      double weight = chain[j] - (j + 1 < size ? chain[j + 1] : 0);
      double[][] inverse = Matrices.inverse(Matrices.leading(a, order, j + 1));
      for (int i = 0; i <= j; i++) {
        for (int l = 0; l <= j; l++) {
          gamma[order[i]][order[l]] += weight * inverse[i][l];
        }
      }
    }
    return gamma;
  }

  private double[][] plusRidge(double[][] a) {
    double[][] result = new double[size][];
    for (int i = 0; i < size; i++) {
      result[i] = a[i].clone();
      result[i][i] += ridge;
    }
    return result;
  }

  private double[] mean(List<double[]> windows, double[] weights) {
    double[] mean = new double[size];
    double total = Arrays.stream(weights).sum();
    for (int n = 0; n < weights.length; n++) {
      for (int k = 0; k < size; k++) {
        mean[k] += weights[n] * windows.get(n)[k] / total;
      }
    }
    return mean;
  }

  private double[][] scatter(
      List<double[]> a, double[] aMean, List<double[]> b, double[] bMean, double[] weights) {
    double[][] sum = new double[size][size];
    for (int n = 0; n < weights.length; n++) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          sum[i][j] += weights[n] * (a.get(n)[i] - aMean[i]) * (b.get(n)[j] - bMean[j]);
        }
      }
    }
    return sum;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] result = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      result[i] = a[i] - b[i];
    }
    return result;
  }
}
