package org.regionlens.engine.map;

import java.util.List;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/** Maps that are made of two fields of the same size. */
public final class Combinations {
  /** Denominators up to this share of the largest give no value. */
  private static final double NEGLIGIBLE = 1e-6;

  /** Means up to this are what e^{−|z|} leaves where it ends: no two kernels agree on them. */
  private static final double VANISHING = 1e-300;

  private Combinations() {}

  /** v·a + w·b of a pair. */
  public static Field weighted(double v, double w, FieldPair pair) {
    return pair.combined(
        (length, first, second) -> {
          for (int i = 0; i < length; i++) {
            first[i] = v * first[i] + w * second[i];
          }
        });
  }

  /** Σ weight·field, in order. */
  public static Field weighted(double[] weights, List<Field> fields) {
    return (from, length, buffer, scratch) -> {
      double[] other = scratch.take();
      for (int k = 0; k < weights.length; k++) {
        fields.get(k).read(from, length, k == 0 ? buffer : other, scratch);
        for (int i = 0; i < length; i++) {
          buffer[i] = k == 0 ? weights[0] * buffer[i] : buffer[i] + weights[k] * other[i];
        }
      }
      scratch.give(other);
    };
  }

  /**
   * a / mean a − b / mean b of a pair; NaN everywhere where a mean is 0, or so small that it is the
   * rounding of logits beyond ±690.
   */
  public static Field difference(FieldPair pair, int size, Work work) {
    double[] sums = pair.sumsOfValues(size, work);
    double least = VANISHING * size;
    if (!(sums[0] > least && sums[1] > least)) {
      return Field.constant(Double.NaN);
    }
    double scale = size / sums[0];
    double other = size / sums[1];
    return pair.combined(
        (length, first, second) -> {
          for (int i = 0; i < length; i++) {
            first[i] = first[i] * scale - second[i] * other;
          }
        });
  }

  /** The quotients in [0, 1]; NaN where the denominator is negligible. */
  public static Field quotient(Field numerator, Field denominator, int size, Work work) {
    double least = NEGLIGIBLE * largest(denominator, size, work);
    return FieldPair.of(numerator, denominator)
        .combined(
            (length, above, below) -> {
              for (int i = 0; i < length; i++) {
                above[i] = below[i] > least ? above[i] / below[i] : Double.NaN;
              }
            });
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
