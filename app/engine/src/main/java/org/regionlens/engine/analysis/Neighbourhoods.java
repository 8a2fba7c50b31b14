package org.regionlens.engine.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.bce.BinaryCrossEntropy;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.kernel.Residual;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.neighbourhood.Neighbourhood;

/** Takes one cell's neighbourhood out of the values of a class; at most d windows are looked at. */
final class Neighbourhoods {
  private final ClassValues values;
  private final WindowGrid grid;
  private final int row;
  private final int column;

  private Neighbourhoods(ClassValues values, int row, int column) {
    this.values = values;
    this.grid = values.grid();
    this.row = row;
    this.column = column;
  }

  /**
   * The neighbourhood of a pixel whose cell is known.
   *
   * @param y row of the pixel
   * @param x its column
   */
  static Neighbourhood of(ClassValues values, int classIndex, int y, int x) {
    GridGeometry geometry = values.frame().geometry();
    int row = geometry.cellOf(y, geometry.imageHeight());
    int column = geometry.cellOf(x, geometry.imageWidth());
    Neighbourhoods cut = new Neighbourhoods(values, row, column);
    int radius = geometry.radius();
    int centre = geometry.centreOffset();
    List<Double> labels = new ArrayList<>();
    List<Double> predictions = new ArrayList<>();
    for (int k = 0; k < radius * radius; k++) {
      int i = cut.cell(row - centre + k / radius, column - centre + k % radius);
      labels.add(i < 0 ? Double.NaN : cut.grid.labels()[i]);
      predictions.add(i < 0 ? Double.NaN : cut.grid.prediction()[i]);
    }
    return new Neighbourhood(
        classIndex,
        geometry,
        row,
        column,
        labels,
        predictions,
        cut.residuals(row - centre, column - centre),
        cut.pulls(),
        cut.pixel(y, x));
  }

  private int cell(int i, int j) {
    boolean inside = i >= 0 && i < grid.height() && j >= 0 && j < grid.width();
    return inside ? i * grid.width() + j : -1;
  }

  /** e_n of the window whose first cell is given. */
  private List<Double> residuals(int i, int j) {
    int d = grid.windowSize();
    if (!values.hasSignal() || !isKept(i, j)) {
      return Collections.nCopies(d, Double.NaN);
    }
    List<Double> residuals = new ArrayList<>();
    for (double each : residual(i, j)) {
      residuals.add(each);
    }
    return residuals;
  }

  private boolean isKept(int i, int j) {
    int height = grid.height() - grid.radius() + 1;
    int width = grid.width() - grid.radius() + 1;
    return i >= 0 && i < height && j >= 0 && j < width && grid.points().isKept(i * width + j);
  }

  private double[] residual(int i, int j) {
    Residual model = values.model().residual();
    double[] regression = model.regression();
    double[] e = model.constant();
    int d = e.length;
    for (int k = 0; k < d; k++) {
      e[k] += grid.labels()[entry(i, j, k)];
      for (int l = 0; regression != null && l < d; l++) {
        e[k] -= regression[k * d + l] * grid.prediction()[entry(i, j, l)];
      }
    }
    return e;
  }

  private int entry(int i, int j, int k) {
    return (i + k / grid.radius()) * grid.width() + j + k % grid.radius();
  }

  private Neighbourhood.Pulls pulls() {
    int radius = grid.radius();
    int d = grid.windowSize();
    int centre = (radius - 1) / 2;
    boolean[] side = values.side();
    boolean own = side[cell(row, column)];
    Double[] pulls = new Double[d];
    Boolean[] same = new Boolean[d];
    double[] pull = values.hasSignal() ? values.model().pull() : new double[0];
    for (int k = 0; k < d; k++) {
      // As entry k of its window the cell sees that window's centre from the other side.
      int place = d - 1 - k;
      int i = row - k / radius;
      int j = column - k % radius;
      pulls[place] = Double.NaN;
      same[place] = false;
      if (pull.length > 0 && isKept(i, j)) {
        double[] e = residual(i, j);
        double sum = 0;
        for (int l = 0; l < d; l++) {
          sum += pull[k * d + l] * e[l];
        }
        pulls[place] = sum;
        same[place] = side[cell(i + centre, j + centre)] == own;
      }
    }
    return new Neighbourhood.Pulls(List.of(pulls), List.of(same), own);
  }

  private Neighbourhood.Pixel pixel(int y, int x) {
    ClassPixels pixels = values.pixels();
    int i = y * values.frame().geometry().imageWidth() + x;
    int found = pixels.labels().at(i);
    boolean ignored = found == pixels.ignored();
    double label = found == pixels.target() ? 1 : 0;
    double valid = ignored ? 0 : 1;
    double z = pixels.logits().get(i);
    return new Neighbourhood.Pixel(
        y,
        x,
        label,
        ignored,
        z,
        BinaryCrossEntropy.sigmoid(z),
        valid * BinaryCrossEntropy.loss(z, label),
        valid * BinaryCrossEntropy.slope(z, label) / (values.frame().facts().valid() + 1.0),
        valid * BinaryCrossEntropy.sigmoidSlope(z));
  }
}
