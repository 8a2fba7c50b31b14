package org.regionlens.engine.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loop of a convolution: four rows of cells are filled at once, so that a row of the map
 * serves all of them. The first and last rows of the map reach some of the four only; what would be
 * products with 0 is left out, step by step. The seven loops repeat each other on purpose: vectors
 * handed from one method to another go through memory instead of registers.
 */
final class ConvolutionTile {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = LANES.length();

  /** Rows that a kernel must have at least: the map's rows then come in seven phases. */
  static final int LEAST_ROWS = Block.ROWS;

  private ConvolutionTile() {}

  /**
   * {@code target[t + r·stride + x] += Σ_s weights[ROWS·s + r] · map[at + offsets[s] + x]}, s from
   * {@code from} on through the rows of the map from the first to the last.
   *
   * @param target four rows of {@link Block#COLUMNS} cells from {@code t} on, modified
   * @param weights in steps of {@link Block#ROWS}, with 0 where a step does not reach a row
   * @param columns of the kernel: steps for each row of the map
   * @param rows of the kernel, at least {@link #LEAST_ROWS}
   */
  static void add(
      double[] target,
      int t,
      int stride,
      double[] weights,
      int[] offsets,
      int from,
      int columns,
      int rows,
      double[] map,
      int at) {
    DoubleVector a0 = DoubleVector.fromArray(LANES, target, t);
    DoubleVector a1 = DoubleVector.fromArray(LANES, target, t + LENGTH);
    DoubleVector a2 = DoubleVector.fromArray(LANES, target, t + 2 * LENGTH);
    DoubleVector a3 = DoubleVector.fromArray(LANES, target, t + 3 * LENGTH);
    DoubleVector b0 = DoubleVector.fromArray(LANES, target, t + stride);
    DoubleVector b1 = DoubleVector.fromArray(LANES, target, t + stride + LENGTH);
    DoubleVector b2 = DoubleVector.fromArray(LANES, target, t + stride + 2 * LENGTH);
    DoubleVector b3 = DoubleVector.fromArray(LANES, target, t + stride + 3 * LENGTH);
    DoubleVector c0 = DoubleVector.fromArray(LANES, target, t + 2 * stride);
    DoubleVector c1 = DoubleVector.fromArray(LANES, target, t + 2 * stride + LENGTH);
    DoubleVector c2 = DoubleVector.fromArray(LANES, target, t + 2 * stride + 2 * LENGTH);
    DoubleVector c3 = DoubleVector.fromArray(LANES, target, t + 2 * stride + 3 * LENGTH);
    DoubleVector d0 = DoubleVector.fromArray(LANES, target, t + 3 * stride);
    DoubleVector d1 = DoubleVector.fromArray(LANES, target, t + 3 * stride + LENGTH);
    DoubleVector d2 = DoubleVector.fromArray(LANES, target, t + 3 * stride + 2 * LENGTH);
    DoubleVector d3 = DoubleVector.fromArray(LANES, target, t + 3 * stride + 3 * LENGTH);
    int s = from;
    int end = from + columns;
    for (; s < end; s++) {
      int place = at + offsets[s];
      DoubleVector x0 = DoubleVector.fromArray(LANES, map, place);
      DoubleVector x1 = DoubleVector.fromArray(LANES, map, place + LENGTH);
      DoubleVector x2 = DoubleVector.fromArray(LANES, map, place + 2 * LENGTH);
      DoubleVector x3 = DoubleVector.fromArray(LANES, map, place + 3 * LENGTH);
      DoubleVector wa = DoubleVector.broadcast(LANES, weights[Block.ROWS * s]);
      a0 = x0.fma(wa, a0);
      a1 = x1.fma(wa, a1);
      a2 = x2.fma(wa, a2);
      a3 = x3.fma(wa, a3);
    }
    end += columns;
    for (; s < end; s++) {
      int place = at + offsets[s];
      DoubleVector x0 = DoubleVector.fromArray(LANES, map, place);
      DoubleVector x1 = DoubleVector.fromArray(LANES, map, place + LENGTH);
      DoubleVector x2 = DoubleVector.fromArray(LANES, map, place + 2 * LENGTH);
      DoubleVector x3 = DoubleVector.fromArray(LANES, map, place + 3 * LENGTH);
      DoubleVector wa = DoubleVector.broadcast(LANES, weights[Block.ROWS * s]);
      a0 = x0.fma(wa, a0);
      a1 = x1.fma(wa, a1);
      a2 = x2.fma(wa, a2);
      a3 = x3.fma(wa, a3);
      DoubleVector wb = DoubleVector.broadcast(LANES, weights[Block.ROWS * s + 1]);
      b0 = x0.fma(wb, b0);
      b1 = x1.fma(wb, b1);
      b2 = x2.fma(wb, b2);
      b3 = x3.fma(wb, b3);
    }
    end += columns;
    for (; s < end; s++) {
      int place = at + offsets[s];
      DoubleVector x0 = DoubleVector.fromArray(LANES, map, place);
      DoubleVector x1 = DoubleVector.fromArray(LANES, map, place + LENGTH);
      DoubleVector x2 = DoubleVector.fromArray(LANES, map, place + 2 * LENGTH);
      DoubleVector x3 = DoubleVector.fromArray(LANES, map, place + 3 * LENGTH);
      DoubleVector wa = DoubleVector.broadcast(LANES, weights[Block.ROWS * s]);
      a0 = x0.fma(wa, a0);
      a1 = x1.fma(wa, a1);
      a2 = x2.fma(wa, a2);
      a3 = x3.fma(wa, a3);
      DoubleVector wb = DoubleVector.broadcast(LANES, weights[Block.ROWS * s + 1]);
      b0 = x0.fma(wb, b0);
      b1 = x1.fma(wb, b1);
      b2 = x2.fma(wb, b2);
      b3 = x3.fma(wb, b3);
      DoubleVector wc = DoubleVector.broadcast(LANES, weights[Block.ROWS * s + 2]);
      c0 = x0.fma(wc, c0);
      c1 = x1.fma(wc, c1);
      c2 = x2.fma(wc, c2);
      c3 = x3.fma(wc, c3);
    }
    end += (rows - 3) * columns;
    for (; s < end; s++) {
      int place = at + offsets[s];
      DoubleVector x0 = DoubleVector.fromArray(LANES, map, place);
      DoubleVector x1 = DoubleVector.fromArray(LANES, map, place + LENGTH);
      DoubleVector x2 = DoubleVector.fromArray(LANES, map, place + 2 * LENGTH);
      DoubleVector x3 = DoubleVector.fromArray(LANES, map, place + 3 * LENGTH);
      DoubleVector wa = DoubleVector.broadcast(LANES, weights[Block.ROWS * s]);
      a0 = x0.fma(wa, a0);
      a1 = x1.fma(wa, a1);
      a2 = x2.fma(wa, a2);
      a3 = x3.fma(wa, a3);
      DoubleVector wb = DoubleVector.broadcast(LANES, weights[Block.ROWS * s + 1]);
      b0 = x0.fma(wb, b0);
      b1 = x1.fma(wb, b1);
      b2 = x2.fma(wb, b2);
      b3 = x3.fma(wb, b3);
      DoubleVector wc = DoubleVector.broadcast(LANES, weights[Block.ROWS * s + 2]);
      c0 = x0.fma(wc, c0);
      c1 = x1.fma(wc, c1);
      c2 = x2.fma(wc, c2);
      c3 = x3.fma(wc, c3);
      DoubleVector wd = DoubleVector.broadcast(LANES, weights[Block.ROWS * s + 3]);
      d0 = x0.fma(wd, d0);
      d1 = x1.fma(wd, d1);
      d2 = x2.fma(wd, d2);
      d3 = x3.fma(wd, d3);
    }
    end += columns;
    for (; s < end; s++) {
      int place = at + offsets[s];
      DoubleVector x0 = DoubleVector.fromArray(LANES, map, place);
      DoubleVector x1 = DoubleVector.fromArray(LANES, map, place + LENGTH);
      DoubleVector x2 = DoubleVector.fromArray(LANES, map, place + 2 * LENGTH);
      DoubleVector x3 = DoubleVector.fromArray(LANES, map, place + 3 * LENGTH);
      DoubleVector wb = DoubleVector.broadcast(LANES, weights[Block.ROWS * s + 1]);
      b0 = x0.fma(wb, b0);
      b1 = x1.fma(wb, b1);
      b2 = x2.fma(wb, b2);
      b3 = x3.fma(wb, b3);
      DoubleVector wc = DoubleVector.broadcast(LANES, weights[Block.ROWS * s + 2]);
      c0 = x0.fma(wc, c0);
      c1 = x1.fma(wc, c1);
      c2 = x2.fma(wc, c2);
      c3 = x3.fma(wc, c3);
      DoubleVector wd = DoubleVector.broadcast(LANES, weights[Block.ROWS * s + 3]);
      d0 = x0.fma(wd, d0);
      d1 = x1.fma(wd, d1);
      d2 = x2.fma(wd, d2);
      d3 = x3.fma(wd, d3);
    }
    end += columns;
    for (; s < end; s++) {
      int place = at + offsets[s];
      DoubleVector x0 = DoubleVector.fromArray(LANES, map, place);
      DoubleVector x1 = DoubleVector.fromArray(LANES, map, place + LENGTH);
      DoubleVector x2 = DoubleVector.fromArray(LANES, map, place + 2 * LENGTH);
      DoubleVector x3 = DoubleVector.fromArray(LANES, map, place + 3 * LENGTH);
      DoubleVector wc = DoubleVector.broadcast(LANES, weights[Block.ROWS * s + 2]);
      c0 = x0.fma(wc, c0);
      c1 = x1.fma(wc, c1);
      c2 = x2.fma(wc, c2);
      c3 = x3.fma(wc, c3);
      DoubleVector wd = DoubleVector.broadcast(LANES, weights[Block.ROWS * s + 3]);
      d0 = x0.fma(wd, d0);
      d1 = x1.fma(wd, d1);
      d2 = x2.fma(wd, d2);
      d3 = x3.fma(wd, d3);
    }
    end += columns;
    for (; s < end; s++) {
      int place = at + offsets[s];
      DoubleVector x0 = DoubleVector.fromArray(LANES, map, place);
      DoubleVector x1 = DoubleVector.fromArray(LANES, map, place + LENGTH);
      DoubleVector x2 = DoubleVector.fromArray(LANES, map, place + 2 * LENGTH);
      DoubleVector x3 = DoubleVector.fromArray(LANES, map, place + 3 * LENGTH);
      DoubleVector wd = DoubleVector.broadcast(LANES, weights[Block.ROWS * s + 3]);
      d0 = x0.fma(wd, d0);
      d1 = x1.fma(wd, d1);
      d2 = x2.fma(wd, d2);
      d3 = x3.fma(wd, d3);
    }
    a0.intoArray(target, t);
    a1.intoArray(target, t + LENGTH);
    a2.intoArray(target, t + 2 * LENGTH);
    a3.intoArray(target, t + 3 * LENGTH);
    b0.intoArray(target, t + stride);
    b1.intoArray(target, t + stride + LENGTH);
    b2.intoArray(target, t + stride + 2 * LENGTH);
    b3.intoArray(target, t + stride + 3 * LENGTH);
    c0.intoArray(target, t + 2 * stride);
    c1.intoArray(target, t + 2 * stride + LENGTH);
    c2.intoArray(target, t + 2 * stride + 2 * LENGTH);
    c3.intoArray(target, t + 2 * stride + 3 * LENGTH);
    d0.intoArray(target, t + 3 * stride);
    d1.intoArray(target, t + 3 * stride + LENGTH);
    d2.intoArray(target, t + 3 * stride + 2 * LENGTH);
    d3.intoArray(target, t + 3 * stride + 3 * LENGTH);
  }
}
