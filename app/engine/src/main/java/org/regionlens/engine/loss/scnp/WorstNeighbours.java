package org.regionlens.engine.loss.scnp;

import java.util.Arrays;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * The worst neighbours of one class: those with the largest t = −(2y − 1)·z among the valid pixels
 * of a window that are on the pixel's own side; of equal ones the first in row-major order. A pass
 * along the rows and one along the columns find them.
 */
final class WorstNeighbours {
  /** Index of the plane with t of each pixel's worst neighbour; 0 where ignored. */
  static final int WRONGNESS = 0;

  /** Index of the plane that says of how many pixels each is the worst neighbour. */
  static final int CHOICES = 1;

  /** Cells of a strip. */
  private static final int CELLS = 1 << 14;

  private static final int NONE = -1;

  private final ClassPixels pixels;
  private final int width;
  private final int reach;
  private final double[] t;

  private WorstNeighbours(ClassPixels pixels, int width, int reach, double[] t) {
    this.pixels = pixels;
    this.width = width;
    this.reach = reach;
    this.t = t;
  }

  /**
   * The two planes, [H,W] each.
   *
   * @param width W
   * @param reach ⌊k/2⌋
   */
  static double[][] of(ClassPixels pixels, int width, int reach, LossContext context) {
    Work work = context.work();
    int size = pixels.size();
    double[] t = work.plane(size);
    Strips.of(size)
        .forEach(
            work,
            (from, to) -> {
              double[] sign = new double[to - from];
              double[] z = new double[to - from];
              context.kernel().signs(pixels, from, to - from, sign);
              pixels.logits().copyTo(from, to - from, z);
              for (int i = 0; i < z.length; i++) {
                t[from + i] = -sign[i] * z[i];
              }
            });
    WorstNeighbours worst = new WorstNeighbours(pixels, width, reach, t);
    double[][] planes = {work.plane(size), new double[size]};
    int height = size / width;
    // A strip writes to the next one, but no further.
    int rows = Math.max(CELLS / width, 2 * reach + 1);
    new Strips(height, rows)
        .forEachSecond(work, (from, to) -> worst.choose(from, to, height, planes));
    work.giveBack(t);
    return planes;
  }

  /** Which pixels of a row are the worst within reach along it, of each side. */
  private static final class Row {
    final int[] inside;
    final int[] outside;

    Row(int width) {
      inside = new int[width];
      outside = new int[width];
    }
  }

  /** Finds the worst neighbours of some rows. */
  private void choose(int from, int to, int height, double[][] planes) {
    int[] labels = pixels.labels().values();
    int first = Math.max(0, from - reach);
    int end = Math.min(height, to + reach);
    Row[] rows = new Row[end - first];
    for (int y = first; y < end; y++) {
      rows[y - first] = new Row(width);
      alongRow(y, labels, rows[y - first]);
    }
    double[] wrongness = planes[WRONGNESS];
    double[] choices = planes[CHOICES];
    for (int y = from; y < to; y++) {
      int top = Math.max(first, y - reach) - first;
      int bottom = Math.min(end, y + reach + 1) - first;
      for (int x = 0; x < width; x++) {
        int index = y * width + x;
        if (labels[index] == pixels.ignored()) {
          wrongness[index] = 0;
          continue;
        }
        boolean inside = labels[index] == pixels.target();
        int worst = NONE;
        double largest = Double.NEGATIVE_INFINITY;
        for (int row = top; row < bottom; row++) {
          int candidate = inside ? rows[row].inside[x] : rows[row].outside[x];
          if (candidate != NONE && t[candidate] > largest) {
            worst = candidate;
            largest = t[candidate];
          }
        }
        wrongness[index] = largest;
        choices[worst]++;
      }
    }
  }

  /** For every pixel of a row the worst of each side within reach in that row, or none. */
  private void alongRow(int y, int[] labels, Row row) {
    int start = y * width;
    Arrays.fill(row.inside, NONE);
    Arrays.fill(row.outside, NONE);
    for (int x = 0; x < width; x++) {
      int index = start + x;
      int label = labels[index];
      if (label == pixels.ignored()) {
        continue;
      }
      int[] worst = label == pixels.target() ? row.inside : row.outside;
      double own = t[index];
      int left = Math.max(0, x - reach);
      int right = Math.min(width - 1, x + reach);
      for (int column = left; column <= right; column++) {
        int known = worst[column];
        if (known == NONE || own > t[known]) {
          worst[column] = index;
        }
      }
    }
  }
}
