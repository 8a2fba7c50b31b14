package org.regionlens.engine.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Functions of single numbers, a vector at a time and in place. */
final class SimdFunctions {
  private static final VectorSpecies<Double> D = PixelVectors.D;
  private static final int LANES = PixelVectors.LANES;
  private static final DoubleVector ONE = PixelVectors.ONE;

  private SimdFunctions() {}

  /** What is done with whole vectors, {@code [0, end)}. */
  private interface Loop {
    void over(double[] values, int end);
  }

  /** The last values, which do not fill a vector, are moved to where there is room. */
  private static void over(double[] values, int length, Loop loop) {
    int whole = D.loopBound(length);
    loop.over(values, whole);
    if (whole < length) {
      double[] rest = PixelVectors.rest(values, whole);
      // What lies behind may be anything, and is not written back.
      loop.over(rest, LANES);
      System.arraycopy(rest, 0, values, whole, length - whole);
    }
  }

  static void exponentials(double[] values, int length) {
    over(
        values,
        length,
        (x, end) -> {
          for (int i = 0; i < end; i += LANES) {
            Exponential.ofNegative(DoubleVector.fromArray(D, x, i)).intoArray(x, i);
          }
        });
  }

  static void logsOfOnePlus(double[] values, int length) {
    over(
        values,
        length,
        (x, end) -> {
          for (int i = 0; i < end; i += LANES) {
            Exponential.logOnePlus(DoubleVector.fromArray(D, x, i)).intoArray(x, i);
          }
        });
  }

  static void sigmoids(double[] values, int length) {
    over(
        values,
        length,
        (z, end) -> {
          for (int i = 0; i < end; i += LANES) {
            DoubleVector each = DoubleVector.fromArray(D, z, i);
            DoubleVector e = Exponential.ofNegative(each.abs().neg());
            DoubleVector above = ONE.blend(e, each.compare(VectorOperators.LT, 0));
            above.div(e.add(1)).intoArray(z, i);
          }
        });
  }

  static void sigmoidSlopes(double[] values, int length) {
    over(
        values,
        length,
        (z, end) -> {
          for (int i = 0; i < end; i += LANES) {
            DoubleVector e = Exponential.ofNegative(DoubleVector.fromArray(D, z, i).abs().neg());
            DoubleVector below = e.add(1);
            e.div(below.mul(below)).intoArray(z, i);
          }
        });
  }
}
