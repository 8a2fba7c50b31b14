package org.regionlens.engine.map;

import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/** Maps that are made of two fields of the same size. */
public final class Combinations {
  /** Denominators up to this share of the largest give no value. */
  private static final double NEGLIGIBLE = 1e-6;

  private Combinations() {}

  /** λ·a + (1−λ)·b. */
  public static Field weighted(double lambda, Field a, Field b) {
    return (from, length, buffer) -> {
      double[] other = new double[length];
      a.read(from, length, buffer);
      b.read(from, length, other);
      for (int i = 0; i < length; i++) {
        buffer[i] = lambda * buffer[i] + (1 - lambda) * other[i];
      }
    };
  }

  /**
   * a / mean a − b / mean b; NaN everywhere where a mean is 0.
   *
   * @param signal whether there can be a value at all
   */
  public static Field difference(Field a, Field b, int size, boolean signal, Work work) {
    double first = size == 0 ? 0 : a.sumOfValues(size, work) / size;
    double second = size == 0 ? 0 : b.sumOfValues(size, work) / size;
    if (!(signal && first > 0 && second > 0)) {
      return Field.constant(Double.NaN);
    }
    double scale = 1 / first;
    double other = 1 / second;
    return (from, length, buffer) -> {
      double[] subtracted = new double[length];
      a.read(from, length, buffer);
      b.read(from, length, subtracted);
      for (int i = 0; i < length; i++) {
        buffer[i] = buffer[i] * scale - subtracted[i] * other;
      }
    };
  }

  /** The quotients in [0, 1]; NaN where the denominator is negligible. */
  public static Field quotient(Field numerator, Field denominator, int size, Work work) {
    double least = NEGLIGIBLE * largest(denominator, size, work);
    return (from, length, buffer) -> {
      double[] below = new double[length];
      numerator.read(from, length, buffer);
      denominator.read(from, length, below);
      for (int i = 0; i < length; i++) {
        buffer[i] = below[i] > least ? buffer[i] / below[i] : Double.NaN;
      }
    };
  }

  private static double largest(Field field, int size, Work work) {
    Strips strips = Strips.of(size);
    double[] largest = new double[strips.count()];
    field.forEachRun(
        size,
        work,
        (from, length, buffer) -> {
          int strip = from / strips.rowsPerStrip();
          for (int i = 0; i < length; i++) {
            largest[strip] = Math.max(largest[strip], buffer[i]);
          }
        });
    double result = 0;
    for (double value : largest) {
      result = Math.max(result, value);
    }
    return result;
  }
}
