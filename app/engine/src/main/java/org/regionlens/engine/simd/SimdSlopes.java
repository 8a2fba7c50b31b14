package org.regionlens.engine.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.regionlens.engine.bce.ClassPixels;

/**
 * The gradients on the logits, ∂b/∂z = σ(z) − y and σ′(z)·∂L/∂p, from the same e = e^{−|z|}. The
 * two loops repeat each other on purpose: a vector handed to a method of its own goes through
 * memory.
 */
final class SimdSlopes {
  private static final VectorSpecies<Double> D = PixelVectors.D;
  private static final VectorSpecies<Integer> I = PixelVectors.I;
  private static final int LANES = PixelVectors.LANES;
  private static final DoubleVector ZERO = PixelVectors.ZERO;
  private static final DoubleVector ONE = PixelVectors.ONE;

  private SimdSlopes() {}

  /** {@code (σ(z) − y)·m / divisor}, as {@link SimdPixels#slopes} says. */
  static void slopes(ClassPixels pixels, double divisor, int from, int length, double[] buffer) {
    PixelVectors.over(
        pixels,
        from,
        length,
        buffer,
        (labels, label, values, end) -> slopes(pixels, 1 / divisor, labels, label, values, end));
  }

  private static void slopes(
      ClassPixels pixels, double scale, int[] labels, int from, double[] values, int end) {
    int ignored = pixels.ignored();
    int target = pixels.target();
    DoubleVector plus = DoubleVector.broadcast(D, scale);
    DoubleVector minus = DoubleVector.broadcast(D, -scale);
    for (int i = 0; i < end; i += LANES) {
      IntVector label = IntVector.fromArray(I, labels, from + i);
      VectorMask<Double> dropped = label.compare(VectorOperators.EQ, ignored).cast(D);
      VectorMask<Double> hit = label.compare(VectorOperators.EQ, target).cast(D);
      DoubleVector z = DoubleVector.fromArray(D, values, i);
      DoubleVector e = Exponential.ofNegative(z.abs().neg());
      DoubleVector inverse = ONE.div(e.add(1));
      // σ(z), or where y = 1 what is missing to 1: σ(−z).
      DoubleVector above = ONE.blend(e, z.compare(VectorOperators.LT, 0).xor(hit));
      DoubleVector slope = above.mul(inverse).mul(plus.blend(minus, hit));
      slope.blend(ZERO, dropped).intoArray(values, i);
    }
  }

  /** As {@link SimdPixels#bothSlopes} says. */
  static void bothSlopes(
      ClassPixels pixels,
      double divisor,
      double[] outer,
      int from,
      int length,
      double[] slopes,
      double[] products) {
    PixelVectors.read(pixels, from, length, slopes, 0);
    int whole = D.loopBound(length);
    int[] labels = pixels.labels().values();
    double scale = 1 / divisor;
    bothSlopes(pixels, scale, labels, outer, from, whole, slopes, products);
    if (whole < length) {
      double[] restOfSlopes = PixelVectors.rest(slopes, whole);
      double[] restOfProducts = PixelVectors.rest(outer, from + whole);
      int[] restOfLabels = PixelVectors.rest(labels, from + whole);
      bothSlopes(
          pixels, scale, restOfLabels, restOfProducts, 0, LANES, restOfSlopes, restOfProducts);
      System.arraycopy(restOfSlopes, 0, slopes, whole, length - whole);
      System.arraycopy(restOfProducts, 0, products, whole, length - whole);
    }
  }

  private static void bothSlopes(
      ClassPixels pixels,
      double scale,
      int[] labels,
      double[] outer,
      int from,
      int end,
      double[] slopes,
      double[] products) {
    int ignored = pixels.ignored();
    int target = pixels.target();
    DoubleVector plus = DoubleVector.broadcast(D, scale);
    DoubleVector minus = DoubleVector.broadcast(D, -scale);
    for (int i = 0; i < end; i += LANES) {
      IntVector label = IntVector.fromArray(I, labels, from + i);
      VectorMask<Double> dropped = label.compare(VectorOperators.EQ, ignored).cast(D);
      VectorMask<Double> hit = label.compare(VectorOperators.EQ, target).cast(D);
      DoubleVector z = DoubleVector.fromArray(D, slopes, i);
      DoubleVector e = Exponential.ofNegative(z.abs().neg());
      DoubleVector inverse = ONE.div(e.add(1));
      // σ(z), or where y = 1 what is missing to 1: σ(−z).
      DoubleVector above = ONE.blend(e, z.compare(VectorOperators.LT, 0).xor(hit));
      DoubleVector slope = above.mul(inverse).mul(plus.blend(minus, hit));
      slope.blend(ZERO, dropped).intoArray(slopes, i);
      DoubleVector gradient = DoubleVector.fromArray(D, outer, from + i);
      DoubleVector product = e.mul(inverse).mul(inverse).mul(gradient);
      product.blend(ZERO, dropped).intoArray(products, i);
    }
  }
}
