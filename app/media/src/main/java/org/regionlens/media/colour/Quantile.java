package org.regionlens.media.colour;

/** Order statistics in linear time; sorting a map would take longer than colouring it. */
final class Quantile {

  private Quantile() {}

  /**
   * The value of rank ⌊q·(n−1) + ½⌋.
   *
   * @param values at least one, no NaN; reordered
   * @param q in [0, 1]
   */
  static double of(double[] values, double q) {
    return ofRank(values, (int) rank(q, values.length));
  }

  /** The rank ⌊q·(count−1) + ½⌋. */
  static long rank(double q, long count) {
    return (long) Math.floor(q * (count - 1) + 0.5);
  }

  /**
   * The value of a rank.
   *
   * @param values no NaN; reordered
   * @param rank from 0 for the smallest
   */
  static double ofRank(double[] values, int rank) {
    int low = 0;
    int high = values.length - 1;
    while (low < high) {
      double pivot = medianOfThree(values[low], values[(low + high) >>> 1], values[high]);
      int left = low;
      int right = high;
      // Hoare's partition: equal values are dealt to both sides, so constant maps stay linear.
      while (left <= right) {
        while (values[left] < pivot) {
          left++;
        }
        while (values[right] > pivot) {
          right--;
        }
        if (left <= right) {
          double swapped = values[left];
          values[left++] = values[right];
          values[right--] = swapped;
        }
      }
      if (rank <= right) {
        high = right;
      } else if (rank >= left) {
        low = left;
      } else {
        break;
      }
    }
    return values[rank];
  }

  private static double medianOfThree(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
