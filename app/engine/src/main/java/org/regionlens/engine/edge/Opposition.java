package org.regionlens.engine.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.regionlens.engine.MapValues;

/**
 * How the two sides of a boundary push the cells of a region of the image.
 *
 * @param cells valid pixels with a value of opposition
 * @param sum of their opposition
 * @param twoSided of these, pixels on which both sides push at all; those farther than R − 1 cells
 *     from a boundary hear nothing from the other side
 * @param opposed of these, pixels that the two sides push in opposite directions
 */
public record Opposition(long cells, double sum, long twoSided, long opposed) {
  static final Opposition NONE = new Opposition(0, 0, 0, 0);

  /** Mean opposition, 0 … 1; NaN of no pixel. */
  public double mean() {
    return cells == 0 ? Double.NaN : sum / cells;
  }

  /**
   * Of the pixels on which both sides push, the fraction that they push in opposite directions; NaN
   * of no such pixel.
   */
  public double fraction() {
    return twoSided == 0 ? Double.NaN : opposed / (double) twoSided;
  }

  /** Both regions, or both classes, together. */
  Opposition plus(Opposition other) {
    return new Opposition(
        cells + other.cells, sum + other.sum, twoSided + other.twoSided, opposed + other.opposed);
  }

  /**
   * Counts every place of a partition of the image.
   *
   * @param place the place of a pixel
   * @param places how many there are
   */
  static List<Opposition> byPlace(
      MapValues opposition,
      MapValues same,
      MapValues other,
      FilledLabels labels,
      IntUnaryOperator place,
      int places) {
    long[] cells = new long[places];
    double[] sums = new double[places];
    long[] twoSided = new long[places];
    long[] opposed = new long[places];
    int width = labels.width();
    for (int y = 0; y < labels.height(); y++) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        double value = opposition.atPixel(y, x);
        if (labels.isVoid(i) || Double.isNaN(value)) {
          continue;
        }
        int at = place.applyAsInt(i);
        cells[at]++;
        sums[at] += value;
        // By signs: the product of two small pulls may vanish.
        double signs = Math.signum(same.atPixel(y, x)) * Math.signum(other.atPixel(y, x));
        twoSided[at] += signs != 0 ? 1 : 0;
        opposed[at] += signs < 0 ? 1 : 0;
      }
    }
    List<Opposition> list = new ArrayList<>();
    for (int at = 0; at < places; at++) {
      list.add(new Opposition(cells[at], sums[at], twoSided[at], opposed[at]));
    }
    return list;
  }
}
