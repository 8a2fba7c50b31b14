package org.regionlens.engine.distance;

/**
 * Nearest columns along one row of a Euclidean distance transform, in linear time: the lower
 * envelope of the parabolas {@code (x − c)² + h_c²} in whole numbers (Meijster, Roerdink and
 * Hesselink 2000; Felzenszwalb and Huttenlocher 2012). Mutable; not shared between threads.
 */
final class LowerEnvelope {
  /** The height of a column that has no parabola. */
  static final int NONE = -1;

  private final int width;
  private final int[] columns;
  private final int[] firsts;
  private int size;

  LowerEnvelope(int width) {
    this.width = width;
    this.columns = new int[width];
    this.firsts = new int[width];
  }

  /**
   * For every x the column c whose {@code (x − c)² + h_c²} is smallest; of several the leftmost.
   *
   * @param heights h_c ≥ 0, or {@link #NONE}; [W]
   * @param nearest receives c, or −1 where no column has a height; [W]
   */
  void nearestColumns(int[] heights, int[] nearest) {
    size = 0;
    for (int c = 0; c < width; c++) {
      if (heights[c] != NONE) {
        add(c, heights);
      }
    }
    int segment = -1;
    for (int x = 0; x < width; x++) {
      while (segment + 1 < size && firsts[segment + 1] <= x) {
        segment++;
      }
      nearest[x] = segment < 0 ? -1 : columns[segment];
    }
  }

  /** (x − c)² + h². */
  static long squaredDistance(int x, int column, int height) {
    long dx = (long) x - column;
    return dx * dx + (long) height * height;
  }

  /** A column further right wins a suffix of the row, or nothing: what it wins is cut off. */
  private void add(int column, int[] heights) {
    long first = 0;
    while (size > 0) {
      int owner = columns[size - 1];
      int x = firsts[size - 1];
      if (squaredDistance(x, owner, heights[owner])
          <= squaredDistance(x, column, heights[column])) {
        first = lastOf(owner, column, heights) + 1;
        break;
      }
      size--;
    }
    if (first < width) {
      columns[size] = column;
      firsts[size] = (int) first;
      size++;
    }
  }

  /** The last x at which the left column is at least as near as the right one. */
  private static long lastOf(int left, int right, int[] heights) {
    long squares =
        (long) right * right
            - (long) left * left
            + (long) heights[right] * heights[right]
            - (long) heights[left] * heights[left];
    return Math.floorDiv(squares, 2L * (right - left));
  }
}
