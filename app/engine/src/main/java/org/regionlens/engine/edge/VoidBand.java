package org.regionlens.engine.edge;

import java.util.Arrays;
import org.regionlens.engine.distance.FilledLabels;

/**
 * The void band along the boundary of a class, whose pixels count in no curve.
 *
 * @param pixels ignored pixels of the image
 * @param share how much of the boundary runs through void, in [0, 1]: of the pairs of neighbours
 *     (left and right, above and below) on different sides of the filled boundary, those with an
 *     ignored pixel; NaN without a boundary
 * @param width the band's median width there, pixels: of such a pair, the distances of both pixels
 *     to the nearest valid pixel, added; NaN where no boundary runs through void
 */
public record VoidBand(int pixels, double share, double width) {

  /**
   * Measures the band.
   *
   * @param inside the class after filling, [H,W]
   */
  static VoidBand of(FilledLabels filled, boolean[] inside) {
    int columns = filled.width();
    Pairs pairs = new Pairs(filled);
    for (int i = 0; i < inside.length; i++) {
      if (i % columns + 1 < columns && inside[i] != inside[i + 1]) {
        pairs.add(i, i + 1);
      }
      if (i + columns < inside.length && inside[i] != inside[i + columns]) {
        pairs.add(i, i + columns);
      }
    }
    return new VoidBand(filled.voidPixels(), pairs.share(), pairs.medianWidth());
  }

  /** Pairs of neighbours across the boundary. */
  private static final class Pairs {
    private final FilledLabels filled;
    private long count;
    private double[] widths = new double[16];
    private int inVoid;

    Pairs(FilledLabels filled) {
      this.filled = filled;
    }

    void add(int a, int b) {
      count++;
      if (!filled.isVoid(a) && !filled.isVoid(b)) {
        return;
      }
      if (inVoid == widths.length) {
        widths = Arrays.copyOf(widths, 2 * inVoid);
      }
      widths[inVoid++] = filled.depth(a) + filled.depth(b);
    }

    double share() {
      return count == 0 ? Double.NaN : inVoid / (double) count;
    }

    double medianWidth() {
      Arrays.sort(widths, 0, inVoid);
      return Quartiles.quantile(widths, inVoid, 0.5);
    }
  }
}
