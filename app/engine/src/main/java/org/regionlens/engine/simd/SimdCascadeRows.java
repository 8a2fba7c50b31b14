package org.regionlens.engine.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.regionlens.engine.cascade.CascadeRows;

/**
 * A vector of cells at a time; what is left at the end of a row one by one, with the same sums and
 * products.
 */
public final class SimdCascadeRows implements CascadeRows {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = LANES.length();

  @Override
  public void across(double[] x, int at, double[] sums) {
    int last = sums.length - 1;
    if (last == 0) {
      sums[0] = x[at];
      return;
    }
    sums[0] = x[at] + x[at + 1];
    int j = 1;
    for (; j + LENGTH <= last; j += LENGTH) {
      DoubleVector.fromArray(LANES, x, at + j - 1)
          .add(DoubleVector.fromArray(LANES, x, at + j))
          .add(DoubleVector.fromArray(LANES, x, at + j + 1))
          .intoArray(sums, j);
    }
    for (; j < last; j++) {
      sums[j] = x[at + j - 1] + x[at + j] + x[at + j + 1];
    }
    sums[last] = x[at + last - 1] + x[at + last];
  }

  @Override
  public void hop(
      double[] above,
      double[] own,
      double[] below,
      double[] s,
      int sAt,
      double[] x,
      int xAt,
      double rate,
      double[] target,
      int to) {
    DoubleVector rates = DoubleVector.broadcast(LANES, rate);
    DoubleVector eighth = DoubleVector.broadcast(LANES, 0.125);
    int j = 0;
    for (; j + LENGTH <= own.length; j += LENGTH) {
      DoubleVector mixed = DoubleVector.fromArray(LANES, x, xAt + j);
      DoubleVector.fromArray(LANES, above, j)
          .add(DoubleVector.fromArray(LANES, own, j))
          .add(DoubleVector.fromArray(LANES, below, j))
          .sub(DoubleVector.fromArray(LANES, s, sAt + j))
          .mul(eighth)
          .sub(mixed)
          .mul(rates)
          .add(mixed)
          .intoArray(target, to + j);
    }
    for (; j < own.length; j++) {
      double mean = (above[j] + own[j] + below[j] - s[sAt + j]) * 0.125;
      target[to + j] = x[xAt + j] + rate * (mean - x[xAt + j]);
    }
  }

  @Override
  public void oneSide(
      double[] x, int at, int next, int row, double share, double[] target, int length) {
    DoubleVector shares = DoubleVector.broadcast(LANES, share);
    DoubleVector eight = DoubleVector.broadcast(LANES, 8);
    int u = at;
    for (; u + LENGTH <= at + length; u += LENGTH) {
      DoubleVector own = DoubleVector.fromArray(LANES, x, u);
      DoubleVector across =
          DoubleVector.fromArray(LANES, x, u + row - 1)
              .add(DoubleVector.fromArray(LANES, x, u + row))
              .add(DoubleVector.fromArray(LANES, x, u + row + 1));
      DoubleVector.fromArray(LANES, x, u + next)
          .add(across)
          .sub(own.mul(eight))
          .mul(shares)
          .add(own)
          .intoArray(target, u);
    }
    for (; u < at + length; u++) {
      double others = x[u + next] + (x[u + row - 1] + x[u + row] + x[u + row + 1]);
      target[u] = x[u] + share * (others - 8 * x[u]);
    }
  }
}
