package org.regionlens.engine.simd;

/**
 * Where the rows of a strip are not 0, a bit for each block of columns: labels less the value that
 * most of them have are 0 almost everywhere, and products with them need not be made. Filled again
 * for each strip; for one thread.
 */
final class Occupied {
  private static final int LEAST_WIDTH = 64;

  private final int width;
  private final int blockWidth;
  private long[] rows = new long[0];
  private int firstRow;

  /**
   * @param width of a row
   */
  Occupied(int width) {
    this.width = width;
    blockWidth = LEAST_WIDTH * Math.ceilDiv(width, LEAST_WIDTH * Long.SIZE);
  }

  /** Columns of a block: more than any displacement. */
  int blockWidth() {
    return blockWidth;
  }

  /** Looks at rows [first, end) of the first map of a strip. */
  void look(Strip strip, int first, int end) {
    firstRow = first;
    rows = rows.length < end - first ? new long[end - first] : rows;
    for (int i = first; i < end; i++) {
      long bits = 0;
      for (int block = 0; block * blockWidth < width; block++) {
        int from = strip.at(i, block * blockWidth);
        int to = strip.at(i, Math.min(width, (block + 1) * blockWidth));
        if (strip.values[from] != 0 || !Rows.areAll(strip.values, from, to, 0)) {
          bits |= 1L << block;
        }
      }
      rows[i - first] = bits;
    }
  }

  /** The blocks of rows [first, last] that are not 0 in one of them. */
  long inRows(int first, int last) {
    long bits = 0;
    for (int i = first; i <= last; i++) {
      bits |= rows[i - firstRow];
    }
    return bits;
  }

  /** The blocks of a row that are not 0, or have such a neighbour. */
  long around(int row) {
    long bits = rows[row - firstRow];
    return bits | bits << 1 | bits >>> 1;
  }
}
