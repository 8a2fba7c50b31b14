package org.regionlens.engine.grid;

import org.jspecify.annotations.Nullable;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * The stretches of marked cells along the rows of a field.
 *
 * @param first of each row, the number of its first run; at the end the number of all, [height + 1]
 * @param bounds first column, and one past the last, of each run in turn
 */
record Runs(int[] first, int[] bounds) {

  long bytes() {
    return (long) Integer.BYTES * (first.length + bounds.length);
  }

  static Runs of(boolean[] marked, int height, int width, Work work) {
    int[] first = new int[height + 1];
    Strips strips = Strips.of(height, width);
    strips.forEach(
        work,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            first[i + 1] = walk(marked, i * width, width, null, 0) / 2;
          }
        });
    for (int i = 0; i < height; i++) {
      first[i + 1] += first[i];
    }
    int[] bounds = new int[2 * first[height]];
    strips.forEach(
        work,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            walk(marked, i * width, width, bounds, 2 * first[i]);
          }
        });
    return new Runs(first, bounds);
  }

  /** Counts the bounds in a row and writes them down, if there is room for them. */
  private static int walk(boolean[] marked, int start, int width, int @Nullable [] bounds, int at) {
    int count = 0;
    boolean before = false;
    for (int j = 0; j <= width; j++) {
      boolean here = j < width && marked[start + j];
      if (here != before) {
        if (bounds != null) {
          bounds[at + count] = j;
        }
        count++;
        before = here;
      }
    }
    return count;
  }

  /** The last run of a row that begins at or before a column; less than the row's first if none. */
  int lastFrom(int row, int column) {
    int low = first[row] - 1;
    int high = first[row + 1];
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (bounds[2 * middle] <= column) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
