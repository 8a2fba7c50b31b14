package org.regionlens.engine.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.distance.FilledLabels;

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

  /** What the two sides do to each pixel, read once from the maps. */
  static final class Sides {
    private final double[] opposition;
    private final byte[] signs;

    Sides(FilledLabels labels, MapValues opposition, MapValues same, MapValues other) {
      this.opposition = PixelField.drawn(opposition);
      double[] own = PixelField.drawn(same);
      double[] across = PixelField.drawn(other);
      this.signs = new byte[own.length];
      for (int i = 0; i < signs.length; i++) {
        // By signs: the product of two small pulls may vanish.
        signs[i] = (byte) (Math.signum(own[i]) * Math.signum(across[i]));
        if (labels.isVoid(i)) {
          this.opposition[i] = Double.NaN;
        }
      }
    }

    /**
     * Counts every place of a partition of the image.
     *
     * @param place the place of a pixel
     * @param places how many there are
     */
    List<Opposition> byPlace(IntUnaryOperator place, int places) {
      long[] cells = new long[places];
      double[] sums = new double[places];
      long[] twoSided = new long[places];
      long[] opposed = new long[places];
      for (int i = 0; i < signs.length; i++) {
        if (!Double.isNaN(opposition[i])) {
          int at = place.applyAsInt(i);
          cells[at]++;
          sums[at] += opposition[i];
          twoSided[at] += signs[i] != 0 ? 1 : 0;
          opposed[at] += signs[i] < 0 ? 1 : 0;
        }
      }
      List<Opposition> list = new ArrayList<>();
      for (int at = 0; at < places; at++) {
        list.add(new Opposition(cells[at], sums[at], twoSided[at], opposed[at]));
      }
      return list;
    }
  }
}
