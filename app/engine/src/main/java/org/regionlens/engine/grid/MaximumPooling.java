package org.regionlens.engine.grid;

import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.work.Work;

/** Largest value of each cell; ties go to the first pixel in row-major order. */
final class MaximumPooling implements Pooling {
  private final Cells cells;

  MaximumPooling(GridGeometry geometry) {
    this.cells = new Cells(geometry);
  }

  @Override
  public double[] poolLabels(double[] labels, Work work) {
    return poolPrediction(labels, work);
  }

  @Override
  public double[] poolPrediction(double[] prediction, Work work) {
    double[] result = new double[cells.height * cells.width];
    cells.forEachRow(
        work,
        i -> {
          for (int j = 0; j < cells.width; j++) {
            result[i * cells.width + j] = prediction[largest(prediction, i, j)];
          }
        });
    return result;
  }

  @Override
  public double[] adjoint(double[] prediction, double[] gradient, Work work) {
    double[] result = new double[prediction.length];
    cells.forEachRow(
        work,
        i -> {
          for (int j = 0; j < cells.width; j++) {
            result[largest(prediction, i, j)] += gradient[i * cells.width + j];
          }
        });
    return result;
  }

  @Override
  public boolean[] holes(boolean[] ignored, Work work) {
    return cells.any(ignored, work);
  }

  /** Index of the largest pixel of a cell. Padding lies below every value, so it never wins. */
  private int largest(double[] values, int row, int column) {
    int best = cells.firstRow(row) * cells.imageWidth + cells.firstColumn(column);
    for (int y = cells.firstRow(row); y < cells.endRow(row); y++) {
      for (int x = cells.firstColumn(column); x < cells.endColumn(column); x++) {
        int index = y * cells.imageWidth + x;
        if (values[index] > values[best]) {
          best = index;
        }
      }
    }
    return best;
  }
}
