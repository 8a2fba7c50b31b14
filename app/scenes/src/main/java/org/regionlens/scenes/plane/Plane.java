package org.regionlens.scenes.plane;

import java.util.Arrays;

/** Numbers on a grid, row-major. Place (x, y) lies in cell (⌊x⌋, ⌊y⌋). */
public final class Plane {
  private final int width;
  private final int height;
  private final float[] values;

  public Plane(int width, int height) {
    this.width = width;
    this.height = height;
    this.values = new float[width * height];
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Number of cells. */
  public int size() {
    return values.length;
  }

  public float at(int index) {
    return values[index];
  }

  /** The value of the cell nearest to a place. */
  public float near(double x, double y) {
    int column = Math.min(width - 1, Math.max(0, (int) x));
    int row = Math.min(height - 1, Math.max(0, (int) y));
    return values[row * width + column];
  }

  public void set(int index, double value) {
    values[index] = (float) value;
  }

  public void add(int index, double value) {
    values[index] += (float) value;
  }

  public void fill(double value) {
    Arrays.fill(values, (float) value);
  }

  /** Shares an amount among the four cells about a place; what falls outside is lost. */
  public void drop(double x, double y, double amount) {
    double left = Math.floor(x - 0.5);
    double top = Math.floor(y - 0.5);
    double across = x - 0.5 - left;
    double down = y - 0.5 - top;
    int column = (int) left;
    int row = (int) top;
    give(column, row, amount * (1 - across) * (1 - down));
    give(column + 1, row, amount * across * (1 - down));
    give(column, row + 1, amount * (1 - across) * down);
    give(column + 1, row + 1, amount * across * down);
  }

  private void give(int column, int row, double amount) {
    if (column >= 0 && column < width && row >= 0 && row < height) {
      values[row * width + column] += (float) amount;
    }
  }

  /** A copy, blurred by a Gaussian; the border repeats. */
  public Plane blurred(double sigma) {
    return new Blur(sigma).of(this);
  }

  /** A copy with each square of cells as one, their mean. */
  public Plane shrunk(int factor) {
    Plane small = new Plane(width / factor, height / factor);
    for (int y = 0; y < small.height; y++) {
      for (int x = 0; x < small.width; x++) {
        float sum = 0;
        for (int v = 0; v < factor; v++) {
          for (int u = 0; u < factor; u++) {
            sum += values[(y * factor + v) * width + x * factor + u];
          }
        }
        small.values[y * small.width + x] = sum / (factor * factor);
      }
    }
    return small;
  }

  float[] values() {
    return values;
  }
}
