package org.regionlens.engine.cascade;

/**
 * The inner loops of diffusion and raster, along a row of a map. Implementations do sums and
 * products in the order in which they are written here, none of them fused, and so give the same
 * bits. They hold no state and are safe for many threads.
 */
public interface CascadeRows {

  /**
   * {@code sums[j] = (x[at + j − 1] + x[at + j]) + x[at + j + 1]}; at both ends of the row what
   * would lie outside is left out.
   *
   * @param at where the row begins
   * @param sums W numbers, written
   */
  void across(double[] x, int at, double[] sums);

  /**
   * A step towards the mean of the 8 neighbours: {@code target[to + j] = x + rate · (((above + own)
   * + below − s) / 8 − x)}.
   *
   * @param above sums across the row above, W numbers
   * @param own sums across the row itself
   * @param below sums across the row below
   * @param s the row itself, from {@code sAt} on
   * @param x what is mixed in, from {@code xAt} on
   * @param target written from {@code to} on; may be s
   */
  void hop(
      double[] above,
      double[] own,
      double[] below,
      double[] s,
      int sAt,
      double[] x,
      int xAt,
      double rate,
      double[] target,
      int to);

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
