package org.regionlens.engine.whatif;

import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * Blurs logits by a Gaussian, sampled at whole pixels up to ⌈4σ⌉, its weights adding up to 1; the
 * nearest pixel of the image stands for those beyond its border.
 */
final class GaussianBlur {
  private static final double REACH = 4;

  private GaussianBlur() {}

  /**
   * The blurred map, [H,W]; the same array for σ = 0.
   *
   * @param sigma σ ≥ 0, pixels
   */
  static double[] apply(double[] z, int height, int width, double sigma, Work work) {
    if (sigma == 0) {
      return z;
    }
    double[] weights = weights(sigma);
    double[] rows = new double[z.length];
    Strips strips = Strips.of(height, width);
    strips.forEach(
        work,
        (from, to) -> {
          double[] padded = new double[width + 2 * (weights.length - 1)];
          for (int y = from; y < to; y++) {
            along(z, y * width, width, weights, padded, rows);
          }
        });
    double[] result = new double[z.length];
    strips.forEach(
        work,
        (from, to) -> {
          work.check();
          for (int y = from; y < to; y++) {
            for (int k = 1 - weights.length; k < weights.length; k++) {
              int source = Math.clamp(y + k, 0, height - 1) * width;
              double weight = weights[Math.abs(k)];
              for (int x = 0; x < width; x++) {
                result[y * width + x] += weight * rows[source + x];
              }
            }
          }
        });
    return result;
  }

  private static void along(
      double[] z, int start, int width, double[] weights, double[] padded, double[] target) {
    int reach = weights.length - 1;
    for (int i = 0; i < padded.length; i++) {
      padded[i] = z[start + Math.clamp(i - reach, 0, width - 1)];
    }
    for (int k = -reach; k <= reach; k++) {
      double weight = weights[Math.abs(k)];
      for (int x = 0; x < width; x++) {
        target[start + x] += weight * padded[x + reach + k];
      }
    }
  }

  /** Half of the kernel, from its middle on. */
  private static double[] weights(double sigma) {
    int reach = (int) Math.ceil(REACH * sigma);
    double[] weights = new double[reach + 1];
    double sum = 0;
    for (int k = 0; k <= reach; k++) {
      weights[k] = Math.exp(-0.5 * (k / sigma) * (k / sigma));
      sum += k == 0 ? weights[k] : 2 * weights[k];
    }
    for (int k = 0; k <= reach; k++) {
      weights[k] /= sum;
    }
    return weights;
  }
}
