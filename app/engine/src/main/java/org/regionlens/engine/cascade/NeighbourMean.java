package org.regionlens.engine.cascade;

import org.regionlens.engine.Cascade.Border;

/**
 * A, the mean of the 8 neighbours of every cell, and its adjoint. Computed as the 3 × 3 box sum,
 * one axis after the other, less the cell itself.
 */
final class NeighbourMean {
  private static final int OUTSIDE = -1;

  private final int height;
  private final int width;
  private final Border border;

  NeighbourMean(int height, int width, Border border) {
    this.height = height;
    this.width = width;
    this.border = border;
  }

  double[] apply(double[] x) {
    double[] result = sumRows(sumColumns(x));
    for (int i = 0; i < result.length; i++) {
      result[i] = (result[i] - x[i]) / 8;
    }
    if (border == Border.HOLD) {
      copyFrame(x, result);
    }
    return result;
  }

  double[] adjoint(double[] z) {
    double[] acting = z;
    if (border == Border.HOLD) {
      // Rows of A for the frame are those of the identity: they do not take part in the mean.
      acting = z.clone();
      copyFrame(new double[z.length], acting);
    }
    double[] result = spreadColumns(spreadRows(acting));
    for (int i = 0; i < result.length; i++) {
      result[i] = (result[i] - acting[i]) / 8;
    }
    if (border == Border.HOLD) {
      for (int i = 0; i < height; i++) {
        for (int j = 0; j < width; j++) {
          if (isFrame(i, j)) {
            result[i * width + j] += z[i * width + j];
          }
        }
      }
    }
    return result;
  }

  private boolean isFrame(int row, int column) {
    return row == 0 || row == height - 1 || column == 0 || column == width - 1;
  }

  private void copyFrame(double[] source, double[] target) {
    for (int i = 0; i < height; i++) {
      if (i == 0 || i == height - 1) {
        System.arraycopy(source, i * width, target, i * width, width);
      } else {
        target[i * width] = source[i * width];
        target[i * width + width - 1] = source[i * width + width - 1];
      }
    }
  }

  /** Where a neighbour's index along an axis of {@code size} cells really lies, or OUTSIDE. */
  private int source(int index, int size) {
    if (index >= 0 && index < size) {
      return index;
    }
    return switch (border) {
      case HOLD, ZERO -> OUTSIDE;
      case REPLICATE -> Math.clamp(index, 0, size - 1);
      // An axis of one cell has nothing to mirror: the cell itself.
      case REFLECT -> size == 1 ? 0 : index < 0 ? -index : 2 * (size - 1) - index;
    };
  }

  private double[] sumColumns(double[] x) {
    double[] result = x.clone();
    int left = source(-1, width);
    int right = source(width, width);
    for (int i = 0; i < height; i++) {
      int row = i * width;
      for (int j = 1; j < width; j++) {
        result[row + j] += x[row + j - 1];
      }
      for (int j = 0; j < width - 1; j++) {
        result[row + j] += x[row + j + 1];
      }
      if (left != OUTSIDE) {
        result[row] += x[row + left];
      }
      if (right != OUTSIDE) {
        result[row + width - 1] += x[row + right];
      }
    }
    return result;
  }

  private double[] spreadColumns(double[] z) {
    double[] result = z.clone();
    int left = source(-1, width);
    int right = source(width, width);
    for (int i = 0; i < height; i++) {
      int row = i * width;
      for (int j = 1; j < width; j++) {
        result[row + j - 1] += z[row + j];
      }
      for (int j = 0; j < width - 1; j++) {
        result[row + j + 1] += z[row + j];
      }
      if (left != OUTSIDE) {
        result[row + left] += z[row];
      }
      if (right != OUTSIDE) {
        result[row + right] += z[row + width - 1];
      }
    }
    return result;
  }

  private double[] sumRows(double[] x) {
    double[] result = x.clone();
    for (int i = 0; i < height; i++) {
      addRow(x, source(i - 1, height), result, i);
      addRow(x, source(i + 1, height), result, i);
    }
    return result;
  }

  private double[] spreadRows(double[] z) {
    double[] result = z.clone();
    for (int i = 0; i < height; i++) {
      addRow(z, i, result, source(i - 1, height));
      addRow(z, i, result, source(i + 1, height));
    }
    return result;
  }

  private void addRow(double[] from, int fromRow, double[] to, int toRow) {
    if (fromRow == OUTSIDE || toRow == OUTSIDE) {
      return;
    }
    int source = fromRow * width;
    int target = toRow * width;
    for (int j = 0; j < width; j++) {
      to[target + j] += from[source + j];
    }
  }
}
