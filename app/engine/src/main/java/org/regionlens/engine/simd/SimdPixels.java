package org.regionlens.engine.simd;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.bce.PixelKernel;

/**
 * Pixels a vector at a time. All comes from e = e^{−|z|}, which never overflows: σ(z) is 1/(1+e) or
 * e/(1+e), σ′(z) = e/(1+e)², b = max(z,0) − z·y + log(1+e). Loops are written out: a vector that
 * goes through a method too many is kept in memory instead of a register.
 */
public final class SimdPixels implements PixelKernel {
  private static final VectorSpecies<Double> D = PixelVectors.D;
  private static final VectorSpecies<Integer> I = PixelVectors.I;
  private static final int LANES = PixelVectors.LANES;
  private static final DoubleVector ZERO = PixelVectors.ZERO;
  private static final DoubleVector ONE = PixelVectors.ONE;

  /**
   * Pixels between the two halves of a loss: few enough for the product of as many factors, each at
   * most 2, to be finite.
   */
  private static final int BLOCK = 512;

  @Override
  public String name() {
    return "simd";
  }

  @Override
  public void targets(ClassPixels pixels, int from, int length, double[] map) {
    int[] labels = pixels.labels().values();
    int target = pixels.target();
    int whole = from + D.loopBound(length);
    for (int i = from; i < whole; i += LANES) {
      VectorMask<Integer> hit =
          IntVector.fromArray(I, labels, i).compare(VectorOperators.EQ, target);
      ZERO.blend(ONE, hit.cast(D)).intoArray(map, i);
    }
    for (int i = whole; i < from + length; i++) {
      map[i] = labels[i] == target ? 1 : 0;
    }
  }

  @Override
  public void signs(ClassPixels pixels, int from, int length, double[] buffer) {
    int[] labels = pixels.labels().values();
    int target = pixels.target();
    int ignored = pixels.ignored();
    DoubleVector outside = ONE.neg();
    int whole = D.loopBound(length);
    for (int i = 0; i < whole; i += LANES) {
      IntVector label = IntVector.fromArray(I, labels, from + i);
      VectorMask<Double> hit = label.compare(VectorOperators.EQ, target).cast(D);
      VectorMask<Double> dropped = label.compare(VectorOperators.EQ, ignored).cast(D);
      outside.blend(ONE, hit).blend(ZERO, dropped).intoArray(buffer, i);
    }
    for (int i = whole; i < length; i++) {
      int label = labels[from + i];
      buffer[i] = label == target ? 1 : label == ignored ? 0 : -1;
    }
  }

  @Override
  public void probabilities(ClassPixels pixels, int from, int length, double[] buffer) {
    PixelVectors.read(pixels, from, length, buffer, 0);
    SimdFunctions.sigmoids(buffer, length);
  }

  @Override
  public double predictions(ClassPixels pixels, int from, int length, double[] map) {
    PixelVectors.read(pixels, from, length, map, from);
    double[] partial = new double[2 * LANES];
    double sum = 0;
    for (int start = 0; start < length; start += BLOCK) {
      int size = Math.min(BLOCK, length - start);
      Arrays.fill(partial, 0, LANES, 0);
      Arrays.fill(partial, LANES, 2 * LANES, 1);
      predictBlock(pixels, from + start, map, size, partial);
      double product = 1;
      for (int lane = 0; lane < LANES; lane++) {
        sum += partial[lane];
        product *= partial[LANES + lane];
      }
      sum += Math.log(product);
    }
    return sum;
  }

  /**
   * p in place of z. Of the losses, Σ (max(z,0) − z·y) and Π (1 + e) are left in the two halves of
   * {@code partial}, on top of what is there: one logarithm is enough for the factors of a block.
   */
  private static void predictBlock(
      ClassPixels pixels, int from, double[] map, int size, double[] partial) {
    int[] labels = pixels.labels().values();
    int ignored = pixels.ignored();
    int target = pixels.target();
    DoubleVector wrong = DoubleVector.fromArray(D, partial, 0);
    DoubleVector product = DoubleVector.fromArray(D, partial, LANES);
    int whole = from + D.loopBound(size);
    for (int i = from; i < whole; i += LANES) {
      IntVector label = IntVector.fromArray(I, labels, i);
      VectorMask<Double> dropped = label.compare(VectorOperators.EQ, ignored).cast(D);
      VectorMask<Double> hit = label.compare(VectorOperators.EQ, target).cast(D);
      DoubleVector z = DoubleVector.fromArray(D, map, i);
      VectorMask<Double> negative = z.compare(VectorOperators.LT, 0);
      DoubleVector e = Exponential.ofNegative(z.abs().neg());
      DoubleVector factor = e.add(1);
      DoubleVector above = ONE.blend(e, negative);
      above.div(factor).blend(ZERO, dropped).add(PROBABILITY_FLOOR).intoArray(map, i);
      DoubleVector positive = z.blend(ZERO, negative);
      wrong = wrong.add(positive.sub(ZERO.blend(z, hit)).blend(ZERO, dropped));
      product = product.mul(factor.blend(ONE, dropped));
    }
    wrong.intoArray(partial, 0);
    product.intoArray(partial, LANES);
    for (int i = whole; i < from + size; i++) {
      predictOne(labels[i], target, ignored, map, i, partial);
    }
  }

  /** The same for one pixel of the last ones, which do not fill a vector. */
  private static void predictOne(
      int label, int target, int ignored, double[] buffer, int at, double[] partial) {
    double z = buffer[at];
    if (label == ignored) {
      buffer[at] = PROBABILITY_FLOOR;
      return;
    }
    double e = Exponential.ofNegative(DoubleVector.broadcast(D, -Math.abs(z))).lane(0);
    buffer[at] = (z < 0 ? e : 1) / (1 + e) + PROBABILITY_FLOOR;
    partial[0] += Math.max(z, 0) - (label == target ? z : 0);
    partial[LANES] *= 1 + e;
  }

  @Override
  public void losses(ClassPixels pixels, int from, int length, double[] buffer) {
    PixelVectors.over(
        pixels,
        from,
        length,
        buffer,
        (labels, label, values, end) -> {
          double[] exponentials = new double[Math.min(BLOCK, end)];
          for (int start = 0; start < end; start += BLOCK) {
            int size = Math.min(BLOCK, end - start);
            lossParts(pixels, labels, label + start, size, values, start, exponentials);
            addLogs(exponentials, values, start, size);
          }
        });
  }

  /** max(z,0) − z·y in place of z, and e beside it; both 0 where ignored. */
  private static void lossParts(
      ClassPixels pixels, int[] labels, int from, int size, double[] values, int at, double[] e) {
    int ignored = pixels.ignored();
    int target = pixels.target();
    for (int i = 0; i < size; i += LANES) {
      IntVector label = IntVector.fromArray(I, labels, from + i);
      VectorMask<Double> dropped = label.compare(VectorOperators.EQ, ignored).cast(D);
      VectorMask<Double> hit = label.compare(VectorOperators.EQ, target).cast(D);
      DoubleVector z = DoubleVector.fromArray(D, values, at + i);
      Exponential.ofNegative(z.abs().neg()).blend(ZERO, dropped).intoArray(e, i);
      DoubleVector positive = z.blend(ZERO, z.compare(VectorOperators.LT, 0));
      positive.sub(ZERO.blend(z, hit)).blend(ZERO, dropped).intoArray(values, at + i);
    }
  }

  /** Adds log(1 + e). */
  private static void addLogs(double[] e, double[] values, int at, int size) {
    for (int i = 0; i < size; i += LANES) {
      DoubleVector log = Exponential.logOnePlus(DoubleVector.fromArray(D, e, i));
      log.add(DoubleVector.fromArray(D, values, at + i)).intoArray(values, at + i);
    }
  }

  @Override
  public void slopes(ClassPixels pixels, double divisor, int from, int length, double[] buffer) {
    SimdSlopes.slopes(pixels, divisor, from, length, buffer);
  }

  @Override
  public void bothSlopes(
      ClassPixels pixels,
      double divisor,
      double[] outer,
      int from,
      int length,
      double[] slopes,
      double[] products) {
    SimdSlopes.bothSlopes(pixels, divisor, outer, from, length, slopes, products);
  }

  @Override
  public void exponentials(double[] values, int length) {
    SimdFunctions.exponentials(values, length);
  }

  @Override
  public void logsOfOnePlus(double[] values, int length) {
    SimdFunctions.logsOfOnePlus(values, length);
  }

  @Override
  public void sigmoids(double[] values, int length) {
    SimdFunctions.sigmoids(values, length);
  }

  @Override
  public void sigmoidSlopes(double[] values, int length) {
    SimdFunctions.sigmoidSlopes(values, length);
  }
}
