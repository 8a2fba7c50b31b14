package org.regionlens.engine.grid;

import java.util.function.IntConsumer;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

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
  public double[] poolLabels(double[] labels, Work work) {
    double[] result = new double[rows.cells * columns.cells];
    forEachRow(
        rows.cells,
        work,
        i -> {
          for (int j = 0; j < columns.cells; j++) {
            result[i * columns.cells + j] = labels[nearest(i, j)];
          }
        });
    return result;
  }

  @Override
  public double[] poolPrediction(double[] prediction, Work work) {
    double[] result = new double[rows.cells * columns.cells];
    forEachRow(
        rows.cells,
        work,
        i -> {
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
        });
    return result;
  }

  @Override
  public double[] adjoint(double[] prediction, double[] gradient, Work work) {
    double[] result = new double[prediction.length];
    if (columns.cells == 0) {
      return result;
    }
    int[][] takers = rows.takers();
    // Row by row of the image: two rows of cells may give to the same row of pixels.
    forEachRow(
        rows.size,
        work,
        y -> {
          for (int i : takers[y]) {
            if (rows.before[i] == y) {
              spread(gradient, i, 1 - rows.weight[i], result, y * columns.size);
            }
            if (rows.after[i] == y) {
              spread(gradient, i, rows.weight[i], result, y * columns.size);
            }
          }
        });
    return result;
  }

  /** Gives a row of cells, times a weight, back to the row of pixels that begins at {@code to}. */
  private void spread(double[] gradient, int i, double weight, double[] result, int to) {
    for (int j = 0; j < columns.cells; j++) {
      double u = columns.weight[j];
      double g = weight * gradient[i * columns.cells + j];
      result[to + columns.before[j]] += (1 - u) * g;
      result[to + columns.after[j]] += u * g;
    }
  }

  @Override
  public boolean[] holes(boolean[] ignored, Work work) {
    boolean[] result = new boolean[rows.cells * columns.cells];
    forEachRow(
        rows.cells,
        work,
        i -> {
          for (int j = 0; j < columns.cells; j++) {
            result[i * columns.cells + j] = ignored[nearest(i, j)] || weighs(ignored, i, j);
          }
        });
    return result;
  }

  private boolean weighs(boolean[] ignored, int i, int j) {
    double weight = 0;
    for (int y = 0; y < 2; y++) {
      int row = (y == 0 ? rows.before[i] : rows.after[i]) * columns.size;
      double v = y == 0 ? 1 - rows.weight[i] : rows.weight[i];
      double u = columns.weight[j];
      weight += ignored[row + columns.before[j]] ? v * (1 - u) : 0;
      weight += ignored[row + columns.after[j]] ? v * u : 0;
    }
    return weight > NO_WEIGHT;
  }

  private void forEachRow(int count, Work work, IntConsumer task) {
    Strips.of(count, columns.size)
        .forEach(
            work,
            (from, to) -> {
              for (int i = from; i < to; i++) {
                task.accept(i);
              }
            });
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

    /** For each pixel, the cells of which it is a source, in order. */
    int[][] takers() {
      int[] count = new int[size];
      for (int i = 0; i < cells; i++) {
        count[before[i]]++;
        count[after[i]] += after[i] == before[i] ? 0 : 1;
      }
      int[][] result = new int[size][];
      for (int pixel = 0; pixel < size; pixel++) {
        result[pixel] = new int[count[pixel]];
        count[pixel] = 0;
      }
      for (int i = 0; i < cells; i++) {
        result[before[i]][count[before[i]]++] = i;
        if (after[i] != before[i]) {
          result[after[i]][count[after[i]]++] = i;
        }
      }
      return result;
    }
  }
}
