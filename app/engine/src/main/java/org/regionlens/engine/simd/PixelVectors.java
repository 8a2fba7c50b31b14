package org.regionlens.engine.simd;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;
import org.regionlens.engine.Samples;
import org.regionlens.engine.bce.ClassPixels;

/** Runs of pixels as whole vectors of doubles, with as many labels and logits beside them. */
final class PixelVectors {
  static final VectorSpecies<Double> D = DoubleVector.SPECIES_PREFERRED;

  /** As many labels as there are doubles in a vector. */
  static final VectorSpecies<Integer> I =
      VectorSpecies.of(int.class, VectorShape.forBitSize(D.vectorBitSize() / 2));

  /** As many logits. */
  private static final VectorSpecies<Float> F =
      VectorSpecies.of(float.class, VectorShape.forBitSize(D.vectorBitSize() / 2));

  static final int LANES = D.length();
  static final DoubleVector ZERO = DoubleVector.zero(D);
  static final DoubleVector ONE = DoubleVector.broadcast(D, 1);

  private PixelVectors() {}

  /** What is done with the first {@code end} values, whole vectors, and the labels beside them. */
  @FunctionalInterface
  interface Loop {
    void over(int[] labels, int label, double[] values, int end);
  }

  /**
   * Puts the logits of a run into a buffer and does it with them. The last ones, which do not fill
   * a vector, are moved to where there is room: a mask in every step of the loop would cost a fifth
   * of it.
   */
  static void over(ClassPixels pixels, int from, int length, double[] buffer, Loop loop) {
    read(pixels, from, length, buffer, 0);
    int[] labels = pixels.labels().values();
    int whole = D.loopBound(length);
    loop.over(labels, from, buffer, whole);
    if (whole < length) {
      double[] values = rest(buffer, whole);
      loop.over(rest(labels, from + whole), 0, values, LANES);
      System.arraycopy(values, 0, buffer, whole, length - whole);
    }
  }

  /** A vector's values from a place on, with zeros beyond the end. */
  static double[] rest(double[] values, int from) {
    return Arrays.copyOfRange(values, from, from + LANES);
  }

  static int[] rest(int[] values, int from) {
    return Arrays.copyOfRange(values, from, from + LANES);
  }

  /** z, widened a vector at a time, to {@code target} from {@code at} on. */
  static void read(ClassPixels pixels, int from, int length, double[] target, int at) {
    if (!(pixels.logits() instanceof Samples.FloatSamples floats)) {
      for (int i = 0; i < length; i++) {
        target[at + i] = pixels.logits().get(from + i);
      }
      return;
    }
    float[] values = floats.values();
    int whole = D.loopBound(length);
    for (int i = 0; i < whole; i += LANES) {
      FloatVector.fromArray(F, values, from + i)
          .convertShape(VectorOperators.F2D, D, 0)
          .reinterpretAsDoubles()
          .intoArray(target, at + i);
    }
    for (int i = whole; i < length; i++) {
      target[at + i] = values[from + i];
    }
  }
}
