package org.regionlens.engine.whatif;

import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * Moves logits: {@code z'(y, x) = z(y − dy, x − dx)}, bilinear between pixels, the nearest pixel of
 * the image beyond its border. By whole pixels the values are moved as they are.
 */
final class Shift {

  private Shift() {}

  /** The moved map, [H,W]; the same array if it does not move. */
  static double[] apply(double[] z, int height, int width, double dx, double dy, Work work) {
    if (dx == 0 && dy == 0) {
      return z;
    }
    Axis columns = new Axis(width, dx);
    Axis rows = new Axis(height, dy);
    double[] result = new double[z.length];
    Strips.of(height, width)
        .forEach(
            work,
            (from, to) -> {
              for (int y = from; y < to; y++) {
                int low = rows.low[y] * width;
                int high = rows.high[y] * width;
                for (int x = 0; x < width; x++) {
                  double upper =
                      between(z[low + columns.low[x]], z[low + columns.high[x]], columns.share);
                  double lower =
                      between(z[high + columns.low[x]], z[high + columns.high[x]], columns.share);
                  result[y * width + x] = between(upper, lower, rows.share);
                }
              }
            });
    return result;
  }

  /** At the ends exactly one of the two values, whatever their size. */
  private static double between(double a, double b, double share) {
    return share == 0 || a == b ? a : (1 - share) * a + share * b;
  }

  /** The two sources of each place along an axis, and how much the second one counts. */
  private static final class Axis {
    final int[] low;
    final int[] high;
    final double share;

    Axis(int size, double shift) {
      int whole = (int) Math.floor(-shift);
      share = -shift - whole;
      low = new int[size];
      high = new int[size];
      for (int i = 0; i < size; i++) {
        low[i] = Math.clamp(i + whole, 0, size - 1);
        high[i] = Math.clamp(i + whole + 1, 0, size - 1);
      }
    }
  }
}
