package org.regionlens.scenes.fields;

import java.util.Arrays;
import org.regionlens.scenes.plane.Plane;
import org.regionlens.scenes.raster.Rgb;

/**
 * What lies at each place of the fine grid: class, colour, height and gloss. Places are in metres
 * from the upper left corner, x to the right, y down.
 */
final class Land {
  private final double cell;
  private final int columns;
  private final int rows;
  private final Plane[] albedo = new Plane[3];
  private final Plane height;
  private final LandClass[] kinds;

  /**
   * @param cell side of a cell, metres
   */
  Land(int columns, int rows, double cell) {
    this.columns = columns;
    this.rows = rows;
    this.cell = cell;
    for (int c = 0; c < 3; c++) {
      albedo[c] = new Plane(columns, rows);
    }
    this.height = new Plane(columns, rows);
    this.kinds = new LandClass[columns * rows];
    Arrays.fill(kinds, LandClass.MEADOW);
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  double cell() {
    return cell;
  }

  /** Width of the land, metres. */
  double width() {
    return columns * cell;
  }

  /** Height of the picture of the land, metres. */
  double depth() {
    return rows * cell;
  }

  /** The middle of a cell, metres. */
  double x(int index) {
    return (index % columns + 0.5) * cell;
  }

  double y(int index) {
    int row = index / columns;
    return (row + 0.5) * cell;
  }

  /** The cell of a place, −1 outside. */
  int index(double x, double y) {
    boolean inside = x >= 0 && y >= 0 && x < width() && y < depth();
    int row = (int) (y / cell);
    int column = (int) (x / cell);
    return inside ? row * columns + column : -1;
  }

  void lay(int index, LandClass kind, Rgb colour, double up) {
    kinds[index] = kind;
    albedo[0].set(index, colour.r());
    albedo[1].set(index, colour.g());
    albedo[2].set(index, colour.b());
    height.set(index, up);
  }

  LandClass kind(int index) {
    return kinds[index];
  }

  Rgb colour(int index) {
    return new Rgb(albedo[0].at(index), albedo[1].at(index), albedo[2].at(index));
  }

  /** Height above the ground, metres. */
  double height(int index) {
    return height.at(index);
  }

  Plane heights() {
    return height;
  }

  /** The cells within a distance of a place: first and last column, first and last row. */
  int[] around(double x, double y, double metres) {
    return new int[] {
      Math.max(0, (int) ((x - metres) / cell)),
      Math.min(columns - 1, (int) ((x + metres) / cell)),
      Math.max(0, (int) ((y - metres) / cell)),
      Math.min(rows - 1, (int) ((y + metres) / cell))
    };
  }

  /** 0 below {@code low}, 1 above {@code high}, smooth between. */
  static double step(double low, double high, double value) {
    double t = Math.min(1, Math.max(0, (value - low) / (high - low)));
    return t * t * (3 - 2 * t);
  }
}
