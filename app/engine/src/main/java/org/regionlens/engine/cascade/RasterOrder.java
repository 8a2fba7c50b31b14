package org.regionlens.engine.cascade;

/**
 * What a raster takes from visited cells, in the order of the raster or backwards: {@code x[u] =
 * c[u] + share · (((x₋ + x₀) + x₊) + x left)}, with the three cells above u. "Left" and "above" are
 * those of the order: backwards, they lie on the right and below.
 *
 * <p>A cell waits for its left neighbour, so that a row alone leaves the processor idle most of the
 * time. Four rows go side by side, each two cells behind the one above, and none waits for another:
 * the same cells from the same values, and so the same bits.
 *
 * @param c what each cell has before
 * @param x the map, modified; may be c
 * @param width of a row
 * @param step 1 in reading order, −1 backwards
 * @param origin the first cell of the order
 */
record RasterOrder(double[] c, double[] x, int width, int step, int origin, double share) {
  /** Rows side by side. */
  private static final int ABREAST = 4;

  /** The cells of a tile, whose rows and columns are counted in the order. */
  void visit(Wavefront.Tile tile) {
    int row = tile.firstRow();
    for (; row + ABREAST <= tile.endRow(); row += ABREAST) {
      int first = tile.from(row);
      int end = tile.to(row);
      for (int k = 1; k < ABREAST; k++) {
        first = Math.max(first, tile.from(row + k) + 2 * k);
        end = Math.min(end, tile.to(row + k) + 2 * k);
      }
      if (first >= end) {
        break;
      }
      for (int k = 0; k < ABREAST; k++) {
        one(row + k, tile.from(row + k), first - 2 * k);
      }
      four(row, first, end);
      for (int k = 0; k < ABREAST; k++) {
        one(row + k, end - 2 * k, tile.to(row + k));
      }
    }
    for (; row < tile.endRow(); row++) {
      one(row, tile.from(row), tile.to(row));
    }
  }

  private int cell(int row, int column) {
    return origin + step * (row * width + column);
  }

  private void one(int row, int from, int to) {
    int u = cell(row, from);
    int above = cell(row - 1, from);
    if (from >= to) {
      return;
    }
    double a0 = x[above - step];
    double a1 = x[above];
    double left = x[u - step];
    for (int j = from; j < to; j++) {
      double a2 = x[above + step];
      left = c[u] + share * (a0 + a1 + a2 + left);
      x[u] = left;
      a0 = a1;
      a1 = a2;
      u += step;
      above += step;
    }
  }

  /** Four rows from {@code row} on: column j of the first, j − 2 of the second, and so on. */
  private void four(int row, int from, int to) {
    int u0 = cell(row, from);
    int u1 = cell(row + 1, from - 2);
    int u2 = cell(row + 2, from - 4);
    int u3 = cell(row + 3, from - 6);
    int above = cell(row - 1, from);
    double a0 = x[above - step];
    double a1 = x[above];
    // The last three values of each row: what the row below has above it.
    double p1 = x[u0 - step];
    double p2 = x[u0 - 2 * step];
    double p3 = x[u0 - 3 * step];
    double q1 = x[u1 - step];
    double q2 = x[u1 - 2 * step];
    double q3 = x[u1 - 3 * step];
    double r1 = x[u2 - step];
    double r2 = x[u2 - 2 * step];
    double r3 = x[u2 - 3 * step];
    double s1 = x[u3 - step];
    for (int j = from; j < to; j++) {
      double a2 = x[above + step];
      double p = c[u0] + share * (a0 + a1 + a2 + p1);
      double q = c[u1] + share * (p3 + p2 + p1 + q1);
      double r = c[u2] + share * (q3 + q2 + q1 + r1);
      double s = c[u3] + share * (r3 + r2 + r1 + s1);
      x[u0] = p;
      x[u1] = q;
      x[u2] = r;
      x[u3] = s;
      a0 = a1;
      a1 = a2;
      p3 = p2;
      p2 = p1;
      p1 = p;
      q3 = q2;
      q2 = q1;
      q1 = q;
      r3 = r2;
      r2 = r1;
      r1 = r;
      s1 = s;
      u0 += step;
      u1 += step;
      u2 += step;
      u3 += step;
      above += step;
    }
  }
}
