package org.regionlens.engine.grid;

import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.work.Work;

/** Mean of each cell over stride² values, padding included as zeros. */
final class AveragePooling implements Pooling {
  private final Cells cells;

  AveragePooling(GridGeometry geometry) {
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
            double sum = 0;
            for (int y = cells.firstRow(i); y < cells.endRow(i); y++) {
              for (int x = cells.firstColumn(j); x < cells.endColumn(j); x++) {
                sum += prediction[y * cells.imageWidth + x];
              }
            }
            result[i * cells.width + j] = sum / cells.area;
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
            double share = gradient[i * cells.width + j] / cells.area;
            for (int y = cells.firstRow(i); y < cells.endRow(i); y++) {
              for (int x = cells.firstColumn(j); x < cells.endColumn(j); x++) {
                result[y * cells.imageWidth + x] += share;
              }
            }
          }
        });
    return result;
  }

  @Override
  public boolean[] holes(boolean[] ignored, Work work) {
    return cells.any(ignored, work);
  }
}
