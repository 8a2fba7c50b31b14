package org.regionlens.engine.cascade;

/**
 * The inner loops of diffusion and raster. Implementations do sums and products in the order in
 * which they are written here, none of them fused, and so give the same bits. They hold no state
 * and are safe for many threads.
 */
public interface CascadeRows {

  /**
   * Part of a map: where its first cell lies and how far one row is from the next.
   *
   * @param values not copied
   */
  record Part(double[] values, int at, int stride) {}

  /**
   * A step towards the mean of the 8 neighbours, on some rows: {@code target = x + rate · ((((a +
   * b) + c) − s) / 8 − x)}, with a, b and c the sums of three cells of s side by side in the row
   * above, in the row itself and in the row below, each {@code (left + middle) + right}.
   *
   * @param s with a cell more to all sides
   * @param x what is mixed in
   * @param target written; not s
   */
  void hop(Part s, Part x, double rate, Part target, int rows, int width);

  /**
   * What a cell has of itself and of the four neighbours on one side: {@code target[at + j] = x[u]
   * + share · ((x[u + next] + ((x[u + row − 1] + x[u + row]) + x[u + row + 1])) − 8 x[u])}, u = at
   * + j.
   *
   * @param at the first cell, of x and of target
   * @param next 1 or −1: to the neighbour in the row
   * @param row to the cell in the row below or above
   * @param target written; not x
   * @param length how many cells
   */
  void oneSide(double[] x, int at, int next, int row, double share, double[] target, int length);
}
