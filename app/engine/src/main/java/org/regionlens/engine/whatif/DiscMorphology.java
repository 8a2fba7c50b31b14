package org.regionlens.engine.whatif;

import java.util.Arrays;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * Dilation and erosion of logits by the disc of all pixels within a radius (Euclidean, from centre
 * to centre). So whatever threshold is put on the logits, the objects above it grow or shrink by
 * exactly that disc. Only pixels of the image count: its border neither grows nor erodes anything.
 */
final class DiscMorphology {

  private DiscMorphology() {}

  /** Dilation by a radius above 0, erosion by one below; the same array for 0. */
  static double[] grow(double[] z, int height, int width, double radius, Work work) {
    return radius >= 0
        ? largest(z, height, width, radius, 1, work)
        : largest(z, height, width, -radius, -1, work);
  }

  /** Erosion, then dilation: what holds no disc is erased. */
  static double[] opened(double[] z, int height, int width, double radius, Work work) {
    return grow(grow(z, height, width, -radius, work), height, width, radius, work);
  }

  /** Dilation, then erosion: gaps that hold no disc are filled. */
  static double[] closed(double[] z, int height, int width, double radius, Work work) {
    return grow(grow(z, height, width, radius, work), height, width, -radius, work);
  }

  /**
   * The largest value within a disc, for sign −1 the smallest.
   *
   * @param sign 1 or −1
   */
  private static double[] largest(
      double[] z, int height, int width, double radius, int sign, Work work) {
    int reach = (int) Math.floor(radius);
    if (reach == 0) {
      return z;
    }
    int[] halves = new int[reach + 1];
    for (int dy = 0; dy <= reach; dy++) {
      halves[dy] = (int) Math.floor(Math.sqrt(radius * radius - dy * dy));
    }
    double[] result = new double[z.length];
    Strips.of(height, width)
        .forEach(
            work,
            (from, to) -> {
              RunMaximum runs = new RunMaximum(width, reach);
              Arrays.fill(result, from * width, to * width, Double.NEGATIVE_INFINITY);
              int end = Math.min(height, to + reach);
              for (int source = Math.max(0, from - reach); source < end; source++) {
                work.check();
                runs.read(z, source * width, sign);
                int first = Math.max(from, source - reach);
                int last = Math.min(to - 1, source + reach);
                for (int y = first; y <= last; y++) {
                  runs.raise(result, y * width, halves[Math.abs(source - y)]);
                }
              }
              for (int i = from * width; i < to * width; i++) {
                result[i] *= sign;
              }
            });
    return result;
  }

  /** The largest value of any run of a row, by runs of powers of two. */
  private static final class RunMaximum {
    private final int width;
    private final double[][] levels;

    RunMaximum(int width, int reach) {
      this.width = width;
      int count = 1;
      while (1 << count <= 2 * reach + 1) {
        count++;
      }
      this.levels = new double[count][width];
    }

    void read(double[] z, int start, int sign) {
      for (int x = 0; x < width; x++) {
        levels[0][x] = sign * z[start + x];
      }
      for (int level = 1; level < levels.length; level++) {
        double[] half = levels[level - 1];
        double[] whole = levels[level];
        int step = 1 << (level - 1);
        for (int x = 0; x < width; x++) {
          whole[x] = x + step < width ? Math.max(half[x], half[x + step]) : half[x];
        }
      }
    }

    /** Raises a row to the largest values within so many columns on either side. */
    void raise(double[] target, int start, int half) {
      for (int x = 0; x < width; x++) {
        int from = Math.max(0, x - half);
        int to = Math.min(width - 1, x + half);
        int level = 31 - Integer.numberOfLeadingZeros(to - from + 1);
        double[] runs = levels[level];
        double most = Math.max(runs[from], runs[to - (1 << level) + 1]);
        if (most > target[start + x]) {
          target[start + x] = most;
        }
      }
    }
  }
}
