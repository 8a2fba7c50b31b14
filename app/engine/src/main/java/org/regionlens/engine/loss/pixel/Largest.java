package org.regionlens.engine.loss.pixel;

import java.util.Arrays;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * The limit between the largest numbers and the others, found without sorting them: they are
 * counted by the leading bits of their notation, which are in the order of the numbers, and only
 * those that share the bits of the limit are sorted.
 *
 * @param least the smallest of the largest numbers
 * @param ties how many that are equal to it are among the largest
 */
record Largest(double least, int ties) {
  /** Left of it are sign, exponent and five bits of the mantissa. */
  private static final int SHIFT = 47;

  private static final int BUCKETS = 1 << (63 - SHIFT);

  /**
   * The limit of the largest numbers.
   *
   * @param values numbers ≥ 0; negative ones are not among those to choose from
   * @param count how many to choose, at least 1 and at most as many as there are
   */
  static Largest of(double[] values, int count, Work work) {
    int[] histogram = histogram(values, work);
    int bucket = BUCKETS - 1;
    int above = 0;
    while (above + histogram[bucket] < count) {
      above += histogram[bucket--];
    }
    double[] equal = new double[histogram[bucket]];
    int filled = 0;
    for (double value : values) {
      if (bucket(value) == bucket) {
        equal[filled++] = value;
      }
    }
    Arrays.sort(equal);
    int left = count - above;
    double least = equal[equal.length - left];
    int ties = 0;
    for (int i = equal.length - left; i < equal.length && equal[i] == least; i++) {
      ties++;
    }
    return new Largest(least, ties);
  }

  private static int[] histogram(double[] values, Work work) {
    int[] histogram = new int[BUCKETS];
    Strips.of(values.length)
        .forEach(
            work,
            (from, to) -> {
              int[] own = new int[to - from];
              for (int i = from; i < to; i++) {
                own[i - from] = bucket(values[i]);
              }
              synchronized (histogram) {
                for (int bucket : own) {
                  if (bucket >= 0) {
                    histogram[bucket]++;
                  }
                }
              }
            });
    return histogram;
  }

  private static int bucket(double value) {
    return (int) (Double.doubleToRawLongBits(value) >> SHIFT);
  }
}
