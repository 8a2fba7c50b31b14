package org.regionlens.engine.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * e^x and log(1 + x) from sums and products alone. The lanewise EXP and LOG1P of the Vector API are
 * not used: they give other bits before a loop is compiled than after. Both methods are written for
 * few bytecodes: above 325 the compiler makes a call of them, in a large loop it also makes one of
 * every small helper, and a vector that is handed over goes through memory.
 */
final class Exponential {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

  /** Below, e^x is as good as 0: the smallest normal double is not far. */
  private static final double LOWEST = -708;

  private static final double LOG2_E = 1.4426950408889634;

  /** ln 2 in two parts; the first has trailing zeros, so that its small multiples are exact. */
  private static final double LN2_HIGH = 0x1.62e42fefap-1;

  private static final double LN2_LOW = 0x1.cf79abc9e3b3ap-40;

  /** Adding this rounds a small double to a whole number, which then stands in its low bits. */
  private static final double ROUNDER = 0x1.8p52;

  private Exponential() {}

  /** e^x for x ≤ 0, to about one unit in the last place; at least e^−708. */
  static DoubleVector ofNegative(DoubleVector x) {
    VectorSpecies<Double> d = LANES;
    // A blend: max would also put NaN and the two zeros in order, at three times the cost.
    DoubleVector clamped = x.blend(LOWEST, x.compare(VectorOperators.LT, LOWEST));
    DoubleVector rounded =
        clamped.fma(DoubleVector.broadcast(d, LOG2_E), DoubleVector.broadcast(d, ROUNDER));
    DoubleVector n = rounded.sub(ROUNDER);
    DoubleVector high = n.fma(DoubleVector.broadcast(d, -LN2_HIGH), clamped);
    DoubleVector r = n.fma(DoubleVector.broadcast(d, -LN2_LOW), high);
    // Σ r^k/k! up to k = 13: on |r| ≤ ½ ln 2 the next term is below 2⁻⁵⁷. Written out, as vectors
    // carried through a loop are not always kept in registers.
    DoubleVector sum =
        DoubleVector.broadcast(d, 1.0 / 6227020800.0)
            .fma(r, DoubleVector.broadcast(d, 1.0 / 479001600.0))
            .fma(r, DoubleVector.broadcast(d, 1.0 / 39916800.0))
            .fma(r, DoubleVector.broadcast(d, 1.0 / 3628800.0))
            .fma(r, DoubleVector.broadcast(d, 1.0 / 362880.0))
            .fma(r, DoubleVector.broadcast(d, 1.0 / 40320.0))
            .fma(r, DoubleVector.broadcast(d, 1.0 / 5040.0))
            .fma(r, DoubleVector.broadcast(d, 1.0 / 720.0))
            .fma(r, DoubleVector.broadcast(d, 1.0 / 120.0))
            .fma(r, DoubleVector.broadcast(d, 1.0 / 24.0))
            .fma(r, DoubleVector.broadcast(d, 1.0 / 6.0))
            .fma(r, DoubleVector.broadcast(d, 0.5))
            .fma(r, DoubleVector.broadcast(d, 1))
            .fma(r, DoubleVector.broadcast(d, 1));
    // Times 2ⁿ: n is added to the exponent, which stays that of a normal double.
    LongVector n52 = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
    return sum.reinterpretAsLongs().add(n52).reinterpretAsDoubles();
  }

  /** log(1 + x) for 0 ≤ x ≤ 1, to about two units in the last place. */
  static DoubleVector logOnePlus(DoubleVector x) {
    VectorSpecies<Double> d = LANES;
    DoubleVector s = x.div(x.add(2));
    DoubleVector square = s.mul(s);
    // 2 artanh s = 2 Σ s^(2k+1)/(2k+1) up to k = 17, s ≤ ⅓.
    return DoubleVector.broadcast(d, 2.0 / 35)
        .fma(square, DoubleVector.broadcast(d, 2.0 / 33))
        .fma(square, DoubleVector.broadcast(d, 2.0 / 31))
        .fma(square, DoubleVector.broadcast(d, 2.0 / 29))
        .fma(square, DoubleVector.broadcast(d, 2.0 / 27))
        .fma(square, DoubleVector.broadcast(d, 2.0 / 25))
        .fma(square, DoubleVector.broadcast(d, 2.0 / 23))
        .fma(square, DoubleVector.broadcast(d, 2.0 / 21))
        .fma(square, DoubleVector.broadcast(d, 2.0 / 19))
        .fma(square, DoubleVector.broadcast(d, 2.0 / 17))
        .fma(square, DoubleVector.broadcast(d, 2.0 / 15))
        .fma(square, DoubleVector.broadcast(d, 2.0 / 13))
        .fma(square, DoubleVector.broadcast(d, 2.0 / 11))
        .fma(square, DoubleVector.broadcast(d, 2.0 / 9))
        .fma(square, DoubleVector.broadcast(d, 2.0 / 7))
        .fma(square, DoubleVector.broadcast(d, 2.0 / 5))
        .fma(square, DoubleVector.broadcast(d, 2.0 / 3))
        .fma(square, DoubleVector.broadcast(d, 2))
        .mul(s);
  }
}
