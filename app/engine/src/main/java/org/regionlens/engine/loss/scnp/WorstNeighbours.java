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

  private boolean isInside(int index) {
    return pixels.labels().at(index) == pixels.target();
  }

  private boolean isIgnored(int index) {
    return pixels.labels().at(index) == pixels.ignored();
  }

  /** Finds the worst neighbours of some rows. */
  private void choose(int from, int to, int height, double[][] planes) {
    int first = Math.max(0, from - reach);
    int end = Math.min(height, to + reach);
    int[] inside = new int[(end - first) * width];
    int[] outside = new int[(end - first) * width];
    for (int y = first; y < end; y++) {
      alongRow(y, true, inside, (y - first) * width);
      alongRow(y, false, outside, (y - first) * width);
    }
    for (int y = from; y < to; y++) {
      int top = Math.max(first, y - reach);
      int bottom = Math.min(end, y + reach + 1);
      for (int x = 0; x < width; x++) {
        int index = y * width + x;
        if (isIgnored(index)) {
          planes[WRONGNESS][index] = 0;
          continue;
        }
        int[] side = isInside(index) ? inside : outside;
        int worst = NONE;
        for (int row = top; row < bottom; row++) {
          int candidate = side[(row - first) * width + x];
          if (candidate != NONE && (worst == NONE || t[candidate] > t[worst])) {
            worst = candidate;
          }
        }
        planes[WRONGNESS][index] = t[worst];
        planes[CHOICES][worst]++;
      }
    }
  }

  /** For every pixel of a row the worst of one side within reach in that row, or none. */
  private void alongRow(int y, boolean side, int[] worst, int at) {
    int start = y * width;
    Arrays.fill(worst, at, at + width, NONE);
    for (int x = 0; x < width; x++) {
      int index = start + x;
      if (isIgnored(index) || isInside(index) != side) {
        continue;
      }
      int right = Math.min(width - 1, x + reach);
      for (int column = Math.max(0, x - reach); column <= right; column++) {
        int known = worst[at + column];
        if (known == NONE || t[index] > t[known]) {
          worst[at + column] = index;
        }
      }
    }
  }
}
