package org.regionlens.engine.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.regionlens.engine.cascade.CascadeRows;
import org.regionlens.engine.cascade.ScalarCascadeRows;

/** A vector of cells at a time; what is left at the end of a row by plain loops. */
public final class SimdCascadeRows implements CascadeRows {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = LANES.length();

  /** For the columns and cells that do not fill a vector. */
  private final CascadeRows plain = new ScalarCascadeRows();

  @Override
  public void hop(Part s, Part x, double rate, Part target, int rows, int width) {
    int j = 0;
    for (; j + LENGTH <= width; j += LENGTH) {
      column(s, x, rate, target, rows, j);
    }
    if (j < width) {
      plain.hop(from(s, j), from(x, j), rate, from(target, j), rows, width - j);
    }
  }

  private static Part from(Part part, int column) {
    return new Part(part.values(), part.at() + column, part.stride());
  }

  /** A vector of columns downwards: the sums across two rows stay in registers for the next. */
  private static void column(Part s, Part x, double rate, Part target, int rows, int j) {
    double[] map = s.values();
    double[] mixed = x.values();
    double[] result = target.values();
    int at = s.at() + j;
    int xAt = x.at() + j;
    int to = target.at() + j;
    DoubleVector rates = DoubleVector.broadcast(LANES, rate);
    DoubleVector eighth = DoubleVector.broadcast(LANES, 0.125);
    DoubleVector above =
        DoubleVector.fromArray(LANES, map, at - s.stride() - 1)
            .add(DoubleVector.fromArray(LANES, map, at - s.stride()))
            .add(DoubleVector.fromArray(LANES, map, at - s.stride() + 1));
    DoubleVector middle = DoubleVector.fromArray(LANES, map, at);
    DoubleVector own =
        DoubleVector.fromArray(LANES, map, at - 1)
            .add(middle)
            .add(DoubleVector.fromArray(LANES, map, at + 1));
    for (int i = 0; i < rows; i++) {
      at += s.stride();
      DoubleVector next = DoubleVector.fromArray(LANES, map, at);
      DoubleVector below =
          DoubleVector.fromArray(LANES, map, at - 1)
              .add(next)
              .add(DoubleVector.fromArray(LANES, map, at + 1));
      DoubleVector value = DoubleVector.fromArray(LANES, mixed, xAt);
      above
          .add(own)
          .add(below)
          .sub(middle)
          .mul(eighth)
          .sub(value)
          .mul(rates)
          .add(value)
          .intoArray(result, to);
      above = own;
      own = below;
      middle = next;
      xAt += x.stride();
      to += target.stride();
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
    plain.oneSide(x, u, next, row, share, target, at + length - u);
  }
}
