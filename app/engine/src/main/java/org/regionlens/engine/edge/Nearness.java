package org.regionlens.engine.edge;

import java.util.List;

/**
 * How near to a boundary a cell must lie to be counted: |signed distance| ≤ amount.
 *
 * @param amount pixels, or a share of the image's diagonal
 * @param ofDiagonal whether the amount is a share of the diagonal
 */
public record Nearness(double amount, boolean ofDiagonal) {

  /**
   * 1, 2, 3, 5, 9 and 12 pixels, and 0.5 % and 2 % of the diagonal: widths of published boundary
   * metrics.
   */
  public static final List<Nearness> STANDARD =
      List.of(
          pixels(1),
          pixels(2),
          pixels(3),
          pixels(5),
          pixels(9),
          pixels(12),
          new Nearness(0.005, true),
          new Nearness(0.02, true));

  private static Nearness pixels(double amount) {
    return new Nearness(amount, false);
  }

  /**
   * The distance meant, pixels; not rounded.
   *
   * @param diagonal of the image, pixels
   */
  public double pixelsOf(double diagonal) {
    return ofDiagonal ? amount * diagonal : amount;
  }
}
