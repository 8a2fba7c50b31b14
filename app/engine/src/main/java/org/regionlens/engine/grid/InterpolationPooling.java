package org.regionlens.engine.grid;

import org.regionlens.engine.GridGeometry;

/**
 * Labels by nearest pixel, source ⌊i·H/Gh⌋; predictions bilinearly with aligned corners, source
 * i·(H−1)/(Gh−1), 0 where Gh = 1. The two sources differ by up to part of a cell, as in the
 * published code.
 */
final class InterpolationPooling implements Pooling {
  /** A pixel with less weight than this in a cell does not make it a hole. */
  private static final double NO_WEIGHT = 1e-12;

  private final GridGeometry geometry;
  private final Axis rows;
  private final Axis columns;

  InterpolationPooling(GridGeometry geometry) {
    this.geometry = geometry;
    this.rows = new Axis(geometry.imageHeight(), geometry.gridHeight());
    this.columns = new Axis(geometry.imageWidth(), geometry.gridWidth());
  }

  @Override
  public double[] poolLabels(double[] labels) {
    double[] result = new double[rows.cells * columns.cells];
    for (int i = 0; i < rows.cells; i++) {
      for (int j = 0; j < columns.cells; j++) {
        result[i * columns.cells + j] = labels[nearest(i, j)];
      }
    }
    return result;
  }

  @Override
  public double[] poolPrediction(double[] prediction) {
    double[] result = new double[rows.cells * columns.cells];
    for (int i = 0; i < rows.cells; i++) {
      double v = rows.weight[i];
      int above = rows.before[i] * columns.size;
      int below = rows.after[i] * columns.size;
      for (int j = 0; j < columns.cells; j++) {
        double u = columns.weight[j];
        int left = columns.before[j];
        int right = columns.after[j];
        double first = (1 - u) * prediction[above + left] + u * prediction[above + right];
        double second = (1 - u) * prediction[below + left] + u * prediction[below + right];
        result[i * columns.cells + j] = (1 - v) * first + v * second;
      }
    }
    return result;
  }

  @Override
  public double[] adjoint(double[] prediction, double[] gradient) {
    double[] result = new double[prediction.length];
    for (int i = 0; i < rows.cells; i++) {
      double v = rows.weight[i];
      int above = rows.before[i] * columns.size;
      int below = rows.after[i] * columns.size;
      for (int j = 0; j < columns.cells; j++) {
        double u = columns.weight[j];
        double g = gradient[i * columns.cells + j];
        result[above + columns.before[j]] += (1 - v) * (1 - u) * g;
        result[above + columns.after[j]] += (1 - v) * u * g;
        result[below + columns.before[j]] += v * (1 - u) * g;
        result[below + columns.after[j]] += v * u * g;
      }
    }
    return result;
  }

  @Override
  public boolean[] holes(boolean[] ignored) {
    double[] marks = new double[ignored.length];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = ignored[i] ? 1 : 0;
    }
    double[] weight = poolPrediction(marks);
    boolean[] result = new boolean[weight.length];
    for (int i = 0; i < rows.cells; i++) {
      for (int j = 0; j < columns.cells; j++) {
        int cell = i * columns.cells + j;
        result[cell] = ignored[nearest(i, j)] || weight[cell] > NO_WEIGHT;
      }
    }
    return result;
  }

  private int nearest(int row, int column) {
    return geometry.firstPixel(row, rows.size) * columns.size
        + geometry.firstPixel(column, columns.size);
  }

  /** Sources and weights of the bilinear interpolation along one axis. */
  private static final class Axis {
    final int size;
    final int cells;
    final int[] before;
    final int[] after;
    final double[] weight;

    Axis(int size, int cells) {
      this.size = size;
      this.cells = cells;
      before = new int[cells];
      after = new int[cells];
      weight = new double[cells];
      for (int i = 0; i < cells; i++) {
        double source = cells == 1 ? 0 : i * ((double) (size - 1) / (cells - 1));
        before[i] = Math.min((int) source, size - 1);
        after[i] = Math.min(before[i] + 1, size - 1);
        weight[i] = source - before[i];
      }
    }
  }
}
