package org.regionlens.engine.simd;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The one inner loop of matrix products: a tile of {@link #ROWS} × {@link #COLUMNS} sums, held in
 * registers, to which each step adds a column of weights times a stretch of a map.
 */
final class Block {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = LANES.length();

  /** Sums above each other in a tile: weights a step. */
  static final int ROWS = 4;

  /** Sums side by side in a tile. */
  static final int COLUMNS = 4 * LENGTH;

  private Block() {}

  /** A tile of zeros, [ROWS][COLUMNS]. */
  static double[] tile() {
    return new double[ROWS * COLUMNS];
  }

  /** Sets each row of a tile, from {@code t} on, to a constant: {@code values[from + row]}. */
  static void fill(double[] tile, int t, double[] values, int from) {
    for (int row = 0; row < ROWS; row++) {
      Arrays.fill(tile, t + row * COLUMNS, t + (row + 1) * COLUMNS, values[from + row]);
    }
  }

  /**
   * {@code tile[t + r·COLUMNS + x] += Σ_s weights[weight + ROWS·s + r] · map[at + offsets[s] + x]},
   * s from {@code from} up to, not including, {@code to}.
   *
   * @param tile [ROWS][COLUMNS] from {@code t} on, modified
   * @param t where the tile begins
   * @param weights in steps of ROWS
   * @param weight where the weights of step 0 begin
   * @param offsets of each step in the map
   * @param map read at COLUMNS places a step
   * @param at added to every offset
   */
  static void accumulate(
      double[] tile,
      int t,
      double[] weights,
      int weight,
      int[] offsets,
      int from,
      int to,
      double[] map,
      int at) {
    DoubleVector a0 = DoubleVector.fromArray(LANES, tile, t);
    DoubleVector a1 = DoubleVector.fromArray(LANES, tile, t + LENGTH);
    DoubleVector a2 = DoubleVector.fromArray(LANES, tile, t + 2 * LENGTH);
    DoubleVector a3 = DoubleVector.fromArray(LANES, tile, t + 3 * LENGTH);
    DoubleVector b0 = DoubleVector.fromArray(LANES, tile, t + COLUMNS);
    DoubleVector b1 = DoubleVector.fromArray(LANES, tile, t + COLUMNS + LENGTH);
    DoubleVector b2 = DoubleVector.fromArray(LANES, tile, t + COLUMNS + 2 * LENGTH);
    DoubleVector b3 = DoubleVector.fromArray(LANES, tile, t + COLUMNS + 3 * LENGTH);
    DoubleVector c0 = DoubleVector.fromArray(LANES, tile, t + 2 * COLUMNS);
    DoubleVector c1 = DoubleVector.fromArray(LANES, tile, t + 2 * COLUMNS + LENGTH);
    DoubleVector c2 = DoubleVector.fromArray(LANES, tile, t + 2 * COLUMNS + 2 * LENGTH);
    DoubleVector c3 = DoubleVector.fromArray(LANES, tile, t + 2 * COLUMNS + 3 * LENGTH);
    DoubleVector d0 = DoubleVector.fromArray(LANES, tile, t + 3 * COLUMNS);
    DoubleVector d1 = DoubleVector.fromArray(LANES, tile, t + 3 * COLUMNS + LENGTH);
    DoubleVector d2 = DoubleVector.fromArray(LANES, tile, t + 3 * COLUMNS + 2 * LENGTH);
    DoubleVector d3 = DoubleVector.fromArray(LANES, tile, t + 3 * COLUMNS + 3 * LENGTH);
    for (int s = from; s < to; s++) {
      int place = at + offsets[s];
      int w = weight + ROWS * s;
      DoubleVector x0 = DoubleVector.fromArray(LANES, map, place);
      DoubleVector x1 = DoubleVector.fromArray(LANES, map, place + LENGTH);
      DoubleVector x2 = DoubleVector.fromArray(LANES, map, place + 2 * LENGTH);
      DoubleVector x3 = DoubleVector.fromArray(LANES, map, place + 3 * LENGTH);
      DoubleVector wa = DoubleVector.broadcast(LANES, weights[w]);
      a0 = x0.fma(wa, a0);
      a1 = x1.fma(wa, a1);
      a2 = x2.fma(wa, a2);
      a3 = x3.fma(wa, a3);
      DoubleVector wb = DoubleVector.broadcast(LANES, weights[w + 1]);
      b0 = x0.fma(wb, b0);
      b1 = x1.fma(wb, b1);
      b2 = x2.fma(wb, b2);
      b3 = x3.fma(wb, b3);
      DoubleVector wc = DoubleVector.broadcast(LANES, weights[w + 2]);
      c0 = x0.fma(wc, c0);
      c1 = x1.fma(wc, c1);
      c2 = x2.fma(wc, c2);
      c3 = x3.fma(wc, c3);
      DoubleVector wd = DoubleVector.broadcast(LANES, weights[w + 3]);
      d0 = x0.fma(wd, d0);
      d1 = x1.fma(wd, d1);
      d2 = x2.fma(wd, d2);
      d3 = x3.fma(wd, d3);
    }
    a0.intoArray(tile, t);
    a1.intoArray(tile, t + LENGTH);
    a2.intoArray(tile, t + 2 * LENGTH);
    a3.intoArray(tile, t + 3 * LENGTH);
    b0.intoArray(tile, t + COLUMNS);
    b1.intoArray(tile, t + COLUMNS + LENGTH);
    b2.intoArray(tile, t + COLUMNS + 2 * LENGTH);
    b3.intoArray(tile, t + COLUMNS + 3 * LENGTH);
    c0.intoArray(tile, t + 2 * COLUMNS);
    c1.intoArray(tile, t + 2 * COLUMNS + LENGTH);
    c2.intoArray(tile, t + 2 * COLUMNS + 2 * LENGTH);
    c3.intoArray(tile, t + 2 * COLUMNS + 3 * LENGTH);
    d0.intoArray(tile, t + 3 * COLUMNS);
    d1.intoArray(tile, t + 3 * COLUMNS + LENGTH);
    d2.intoArray(tile, t + 3 * COLUMNS + 2 * LENGTH);
    d3.intoArray(tile, t + 3 * COLUMNS + 3 * LENGTH);
  }

  /**
   * {@code sums[x] += Σ_r z_r²} with {@code z_r = base[b + r] + Σ_s weights[weight + ROWS·s + r] ·
   * map[at + offsets[s] + x]}: the tile itself is not kept.
   *
   * @param sums [COLUMNS], modified
   */
  static void addSquares(
      double[] sums,
      double[] base,
      int b,
      double[] weights,
      int weight,
      int[] offsets,
      int from,
      int to,
      double[] map,
      int at) {
    DoubleVector a0 = DoubleVector.broadcast(LANES, base[b]);
    DoubleVector a1 = a0;
    DoubleVector a2 = a0;
    DoubleVector a3 = a0;
    DoubleVector b0 = DoubleVector.broadcast(LANES, base[b + 1]);
    DoubleVector b1 = b0;
    DoubleVector b2 = b0;
    DoubleVector b3 = b0;
    DoubleVector c0 = DoubleVector.broadcast(LANES, base[b + 2]);
    DoubleVector c1 = c0;
    DoubleVector c2 = c0;
    DoubleVector c3 = c0;
    DoubleVector d0 = DoubleVector.broadcast(LANES, base[b + 3]);
    DoubleVector d1 = d0;
    DoubleVector d2 = d0;
    DoubleVector d3 = d0;
    for (int s = from; s < to; s++) {
      int place = at + offsets[s];
      int w = weight + ROWS * s;
      DoubleVector x0 = DoubleVector.fromArray(LANES, map, place);
      DoubleVector x1 = DoubleVector.fromArray(LANES, map, place + LENGTH);
      DoubleVector x2 = DoubleVector.fromArray(LANES, map, place + 2 * LENGTH);
      DoubleVector x3 = DoubleVector.fromArray(LANES, map, place + 3 * LENGTH);
      DoubleVector wa = DoubleVector.broadcast(LANES, weights[w]);
      a0 = x0.fma(wa, a0);
      a1 = x1.fma(wa, a1);
      a2 = x2.fma(wa, a2);
      a3 = x3.fma(wa, a3);
      DoubleVector wb = DoubleVector.broadcast(LANES, weights[w + 1]);
      b0 = x0.fma(wb, b0);
      b1 = x1.fma(wb, b1);
      b2 = x2.fma(wb, b2);
      b3 = x3.fma(wb, b3);
      DoubleVector wc = DoubleVector.broadcast(LANES, weights[w + 2]);
      c0 = x0.fma(wc, c0);
      c1 = x1.fma(wc, c1);
      c2 = x2.fma(wc, c2);
      c3 = x3.fma(wc, c3);
      DoubleVector wd = DoubleVector.broadcast(LANES, weights[w + 3]);
      d0 = x0.fma(wd, d0);
      d1 = x1.fma(wd, d1);
      d2 = x2.fma(wd, d2);
      d3 = x3.fma(wd, d3);
    }
    DoubleVector q0 = a0.mul(a0).add(b0.mul(b0)).add(c0.mul(c0)).add(d0.mul(d0));
    DoubleVector q1 = a1.mul(a1).add(b1.mul(b1)).add(c1.mul(c1)).add(d1.mul(d1));
    DoubleVector q2 = a2.mul(a2).add(b2.mul(b2)).add(c2.mul(c2)).add(d2.mul(d2));
    DoubleVector q3 = a3.mul(a3).add(b3.mul(b3)).add(c3.mul(c3)).add(d3.mul(d3));
    q0.add(DoubleVector.fromArray(LANES, sums, 0)).intoArray(sums, 0);
    q1.add(DoubleVector.fromArray(LANES, sums, LENGTH)).intoArray(sums, LENGTH);
    q2.add(DoubleVector.fromArray(LANES, sums, 2 * LENGTH)).intoArray(sums, 2 * LENGTH);
    q3.add(DoubleVector.fromArray(LANES, sums, 3 * LENGTH)).intoArray(sums, 3 * LENGTH);
  }
}
