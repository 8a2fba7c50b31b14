package org.regionlens.engine.cascade;

import org.regionlens.engine.Cascade;
import org.regionlens.engine.Cascade.Border;
import org.regionlens.engine.Cascade.Scope;

/**
 * Diffusion and raster written from the method's text.
 *
 * @param height rows
 * @param width columns
 */
record NaiveCascade(int height, int width) {

  double[] apply(Cascade cascade, double[] x) {
    return switch (cascade) {
      case Cascade.Diffusion(double weight, int depth, Border border, Scope _) -> {
        double[] sum = x.clone();
        double[] term = x;
        double total = 1;
        for (int k = 1; k <= depth; k++) {
          term = neighbourMean(term, border);
          total += Math.pow(weight, k);
          for (int i = 0; i < sum.length; i++) {
            sum[i] += Math.pow(weight, k) * term[i];
          }
        }
        for (int i = 0; i < sum.length; i++) {
          sum[i] /= total;
        }
        yield sum;
      }
      case Cascade.Raster(double weight, int depth, Scope _) -> {
        double[] result = x.clone();
        for (int sweep = 0; sweep < depth; sweep++) {
          for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
              if (!isFrame(i, j)) {
                double mean = meanAround(result, Border.HOLD, i, j);
                int u = i * width + j;
                result[u] = (1 - weight) * result[u] + weight * mean;
              }
            }
          }
        }
        yield result;
      }
      default -> x;
    };
  }

  private double[] neighbourMean(double[] x, Border border) {
    double[] result = new double[x.length];
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        boolean held = border == Border.HOLD && isFrame(i, j);
        int u = i * width + j;
        result[u] = held ? x[u] : meanAround(x, border, i, j);
      }
    }
    return result;
  }

  private boolean isFrame(int i, int j) {
    return i == 0 || j == 0 || i == height - 1 || j == width - 1;
  }

  private double meanAround(double[] x, Border border, int i, int j) {
    double sum = 0;
    for (int a = -1; a <= 1; a++) {
      for (int b = -1; b <= 1; b++) {
        if (a != 0 || b != 0) {
          int row = outside(i + a, height, border);
          int column = outside(j + b, width, border);
          sum += row < 0 || column < 0 ? 0 : x[row * width + column];
        }
      }
    }
    return sum / 8;
  }

  /** Where a neighbour outside the grid is read, or −1 for a zero. */
  private static int outside(int index, int size, Border border) {
    if (index >= 0 && index < size) {
      return index;
    }
    return switch (border) {
      case HOLD, ZERO -> -1;
      case REPLICATE -> index < 0 ? 0 : size - 1;
      case REFLECT -> size == 1 ? 0 : index < 0 ? 1 : size - 2;
    };
  }
}
