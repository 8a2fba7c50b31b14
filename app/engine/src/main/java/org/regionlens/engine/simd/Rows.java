package org.regionlens.engine.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Passes along rows, a vector at a time. The compiler makes none of its own where two arrays are
 * read at different places.
 */
final class Rows {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

  private Rows() {}

  /** Σ values in [from, to). */
  static double sum(double[] values, int from, int to) {
    int step = LANES.length();
    int i = from;
    double sum = 0;
    if (i + 4 * step <= to) {
      // As many sums as hide the time that an addition takes.
      DoubleVector first = DoubleVector.fromArray(LANES, values, i);
      DoubleVector second = DoubleVector.fromArray(LANES, values, i + step);
      DoubleVector third = DoubleVector.fromArray(LANES, values, i + 2 * step);
      DoubleVector fourth = DoubleVector.fromArray(LANES, values, i + 3 * step);
      for (i += 4 * step; i + 4 * step <= to; i += 4 * step) {
        first = first.add(DoubleVector.fromArray(LANES, values, i));
        second = second.add(DoubleVector.fromArray(LANES, values, i + step));
        third = third.add(DoubleVector.fromArray(LANES, values, i + 2 * step));
        fourth = fourth.add(DoubleVector.fromArray(LANES, values, i + 3 * step));
      }
      double[] lanes = new double[step];
      first.add(second).add(third.add(fourth)).intoArray(lanes, 0);
      sum = inOrder(lanes, 0, step);
    }
    for (; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }

  /** Σ of the values, one after the other: the vector's own sum has no fixed order. */
  static double inOrder(double[] values, int from, int length) {
    double sum = 0;
    for (int i = from; i < from + length; i++) {
      sum += values[i];
    }
    return sum;
  }

  /** Whether all values in [from, to) are this one. */
  static boolean areAll(double[] values, int from, int to, double value) {
    int step = LANES.length();
    int i = from;
    for (; i + 4 * step <= to; i += 4 * step) {
      var first = DoubleVector.fromArray(LANES, values, i).compare(VectorOperators.NE, value);
      var second =
          DoubleVector.fromArray(LANES, values, i + step).compare(VectorOperators.NE, value);
      var third =
          DoubleVector.fromArray(LANES, values, i + 2 * step).compare(VectorOperators.NE, value);
      var fourth =
          DoubleVector.fromArray(LANES, values, i + 3 * step).compare(VectorOperators.NE, value);
      if (first.or(second).or(third.or(fourth)).anyTrue()) {
        return false;
      }
    }
    for (; i + step <= to; i += step) {
      if (DoubleVector.fromArray(LANES, values, i).compare(VectorOperators.NE, value).anyTrue()) {
        return false;
      }
    }
    while (i < to && values[i] == value) {
      i++;
    }
    return i >= to;
  }

  /** {@code target[to + x] = source[from + x] − shift} for x below {@code length}. */
  static void subtract(
      double[] source, int from, double shift, double[] target, int to, int length) {
    int step = LANES.length();
    int x = 0;
    for (; x + step <= length; x += step) {
      DoubleVector.fromArray(LANES, source, from + x).sub(shift).intoArray(target, to + x);
    }
    for (; x < length; x++) {
      target[to + x] = source[from + x] - shift;
    }
  }

  /** {@code target[to + x] += factor · source[from + x]} for x below {@code length}. */
  static void addScaled(
      double[] target, int to, double factor, double[] source, int from, int length) {
    int step = LANES.length();
    DoubleVector factors = DoubleVector.broadcast(LANES, factor);
    int x = 0;
    for (; x + step <= length; x += step) {
      DoubleVector.fromArray(LANES, source, from + x)
          .fma(factors, DoubleVector.fromArray(LANES, target, to + x))
          .intoArray(target, to + x);
    }
    for (; x < length; x++) {
      target[to + x] = Math.fma(source[from + x], factor, target[to + x]);
    }
  }
}
