package org.regionlens.engine.simd;

/**
 * A [d,d] matrix over pairs of a window's entries, seen by displacement: the sums of its entries
 * with the same displacement l − k, and what the steps from pair to pair count (docs/method, "How
 * it is computed").
 */
final class DisplacementKernel {
  private final double[] matrix;
  private final int radius;
  private final int size;
  private final double[] sums;

  DisplacementKernel(double[] matrix, int radius) {
    this.matrix = matrix;
    this.radius = radius;
    this.size = radius * radius;
    int span = 2 * radius - 1;
    sums = new double[span * span];
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < size; l++) {
        sums[index(l / radius - k / radius, l % radius - k % radius)] += matrix[k * size + l];
      }
    }
  }

  private int index(int dy, int dx) {
    return (dy + radius - 1) * (2 * radius - 1) + dx + radius - 1;
  }

  /** Σ of the matrix's entries at a displacement. */
  double at(int dy, int dx) {
    return sums[index(dy, dx)];
  }

  /** Σ of the matrix's entries at the displacements of a rectangle. */
  double sum(Stencil.Rectangle part) {
    double sum = 0;
    for (int dy = part.firstRow(); dy < part.endRow(); dy++) {
      for (int dx = part.firstColumn(); dx < part.endColumn(); dx++) {
        sum += at(dy, dx);
      }
    }
    return sum;
  }

  /**
   * What a step along a row counts, [d,d]: at (k, l) the sum of all entries that are reached from
   * the quadrant's corner over it, with a minus where the steps go to the left.
   */
  double[] stepsRight() {
    double[] steps = new double[size * size];
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < size; l++) {
        int dx = l % radius - k % radius;
        int column = k % radius;
        double sum = 0;
        if (dx >= 0) {
          for (int x = column + 1; x + dx < radius; x++) {
            sum += matrix[entry(k, l, x - column)];
          }
        } else if (column < radius - 1) {
          for (int x = -dx; x <= column; x++) {
            sum -= matrix[entry(k, l, x - column)];
          }
        }
        steps[k * size + l] = sum;
      }
    }
    return steps;
  }

  /** The same down a column; steps down are taken in the column of the quadrant's corner alone. */
  double[] stepsDown() {
    double[] steps = new double[size * size];
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < size; l++) {
        int dy = l / radius - k / radius;
        int dx = l % radius - k % radius;
        int row = k / radius;
        if (k % radius != Quadrant.of(radius, dy, dx).cornerColumn()) {
          continue;
        }
        double sum = 0;
        if (dy >= 0) {
          for (int y = row + 1; y + dy < radius; y++) {
            sum += rowSum(y, y + dy, dx);
          }
        } else if (row < radius - 1) {
          for (int y = -dy; y <= row; y++) {
            sum -= rowSum(y, y + dy, dx);
          }
        }
        steps[k * size + l] = sum;
      }
    }
    return steps;
  }

  private double rowSum(int rowK, int rowL, int dx) {
    double sum = 0;
    for (int x = Math.max(0, -dx); x < radius + Math.min(0, -dx); x++) {
      sum += matrix[(rowK * radius + x) * size + rowL * radius + x + dx];
    }
    return sum;
  }

  private int entry(int k, int l, int columns) {
    return (k + columns) * size + l + columns;
  }
}
