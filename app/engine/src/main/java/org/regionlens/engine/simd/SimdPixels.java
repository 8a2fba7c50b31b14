package org.regionlens.engine.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;
import org.regionlens.engine.Samples;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.bce.PixelKernel;

/**
 * Pixels a vector at a time. All comes from e = e^{−|z|}, which never overflows: σ(z) is 1/(1+e) or
 * e/(1+e), σ′(z) = e/(1+e)², b = max(z,0) − z·y + log(1+e). Loops are written out: a vector that
 * goes through a method too many is kept in memory instead of a register.
 */
public final class SimdPixels implements PixelKernel {
  private static final VectorSpecies<Double> D = DoubleVector.SPECIES_PREFERRED;

  /** As many labels as there are doubles in a vector. */
  private static final VectorSpecies<Integer> I =
      VectorSpecies.of(int.class, VectorShape.forBitSize(D.vectorBitSize() / 2));

  /** As many logits. */
  private static final VectorSpecies<Float> F =
      VectorSpecies.of(float.class, VectorShape.forBitSize(D.vectorBitSize() / 2));

  /**
   * Pixels between the two halves of a loss. With two lanes the product of as many factors is
   * finite.
   */
  private static final int BLOCK = 256;

  private static final int LANES = D.length();

  private static final DoubleVector ZERO = DoubleVector.zero(D);
  private static final DoubleVector ONE = DoubleVector.broadcast(D, 1);

  @Override
  public String name() {
    return "simd";
  }

  @Override
  public void targets(ClassPixels pixels, int from, int length, double[] buffer) {
    int[] labels = pixels.labels().values();
    int target = pixels.target();
    int whole = D.loopBound(length);
    for (int i = 0; i < whole; i += LANES) {
      VectorMask<Integer> hit =
          IntVector.fromArray(I, labels, from + i).compare(VectorOperators.EQ, target);
      ZERO.blend(ONE, hit.cast(D)).intoArray(buffer, i);
    }
    for (int i = whole; i < length; i++) {
      buffer[i] = labels[from + i] == target ? 1 : 0;
    }
  }

  @Override
  public void probabilities(ClassPixels pixels, int from, int length, double[] buffer) {
    read(pixels, from, length, buffer);
    for (int i = 0; i < length; i += LANES) {
      VectorMask<Double> there = D.indexInRange(i, length);
      DoubleVector z = DoubleVector.fromArray(D, buffer, i, there);
      DoubleVector e = Exponential.ofNegative(z.abs().neg());
      DoubleVector above = ONE.blend(e, z.compare(VectorOperators.LT, 0));
      above.div(e.add(1)).intoArray(buffer, i, there);
    }
  }

  @Override
  public double predictions(ClassPixels pixels, int from, int length, double[] buffer) {
    read(pixels, from, length, buffer);
    double[] partial = new double[2 * LANES];
    double sum = 0;
    for (int start = 0; start < length; start += BLOCK) {
      int size = Math.min(BLOCK, length - start);
      predictBlock(pixels, from + start, buffer, start, size, partial);
      for (int lane = 0; lane < LANES; lane++) {
        sum += partial[lane] + Math.log(partial[LANES + lane]);
      }
    }
    return sum;
  }

  /**
   * p in place of z. Of the losses, Σ (max(z,0) − z·y) and Π (1 + e) are left in the two halves of
   * {@code partial}: one logarithm is enough for the factors of a block, each at most 2.
   */
  private static void predictBlock(
      ClassPixels pixels, int from, double[] buffer, int start, int size, double[] partial) {
    int[] labels = pixels.labels().values();
    int ignored = pixels.ignored();
    int target = pixels.target();
    DoubleVector wrong = DoubleVector.zero(D);
    DoubleVector product = DoubleVector.broadcast(D, 1);
    int whole = D.loopBound(size);
    for (int i = 0; i < whole; i += LANES) {
      IntVector label = IntVector.fromArray(I, labels, from + i);
      VectorMask<Double> dropped = label.compare(VectorOperators.EQ, ignored).cast(D);
      VectorMask<Double> hit = label.compare(VectorOperators.EQ, target).cast(D);
      DoubleVector z = DoubleVector.fromArray(D, buffer, start + i);
      DoubleVector e = Exponential.ofNegative(z.abs().neg());
      DoubleVector factor = e.add(1);
      DoubleVector above = ONE.blend(e, z.compare(VectorOperators.LT, 0));
      above.div(factor).blend(ZERO, dropped).add(PROBABILITY_FLOOR).intoArray(buffer, start + i);
      DoubleVector miss = z.max(0).sub(ZERO.blend(z, hit)).blend(ZERO, dropped);
      wrong = wrong.add(miss);
      product = product.mul(factor.blend(ONE, dropped));
    }
    wrong.intoArray(partial, 0);
    product.intoArray(partial, LANES);
    for (int i = whole; i < size; i++) {
      predictOne(labels[from + i], target, ignored, buffer, start + i, partial);
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
    read(pixels, from, length, buffer);
    double[] exponentials = new double[BLOCK];
    for (int start = 0; start < length; start += BLOCK) {
      int size = Math.min(BLOCK, length - start);
      lossParts(pixels, from + start, size, buffer, start, exponentials);
      addLogs(exponentials, buffer, start, size);
    }
  }

  /** max(z,0) − z·y in place of z, and e beside it; both 0 where ignored. */
  private static void lossParts(
      ClassPixels pixels, int from, int length, double[] buffer, int start, double[] e) {
    int[] labels = pixels.labels().values();
    int ignored = pixels.ignored();
    int target = pixels.target();
    for (int i = 0; i < length; i += LANES) {
      VectorMask<Double> there = D.indexInRange(i, length);
      IntVector label = IntVector.fromArray(I, labels, from + i, there.cast(I));
      VectorMask<Double> dropped = label.compare(VectorOperators.EQ, ignored).cast(D);
      VectorMask<Double> hit = label.compare(VectorOperators.EQ, target).cast(D);
      DoubleVector z = DoubleVector.fromArray(D, buffer, start + i, there);
      Exponential.ofNegative(z.abs().neg()).blend(ZERO, dropped).intoArray(e, i, there);
      DoubleVector wrong = z.max(0).sub(ZERO.blend(z, hit));
      wrong.blend(ZERO, dropped).intoArray(buffer, start + i, there);
    }
  }

  /** Adds log(1 + e) for the first {@code size} of a block, whose rest is not read. */
  private static void addLogs(double[] e, double[] buffer, int start, int size) {
    int whole = D.loopBound(size);
    for (int i = 0; i < whole; i += LANES) {
      DoubleVector log = Exponential.logOnePlus(DoubleVector.fromArray(D, e, i));
      log.add(DoubleVector.fromArray(D, buffer, start + i)).intoArray(buffer, start + i);
    }
    if (whole < size) {
      VectorMask<Double> rest = D.indexInRange(whole, size);
      Exponential.logOnePlus(DoubleVector.fromArray(D, e, whole, rest))
          .add(DoubleVector.fromArray(D, buffer, start + whole, rest))
          .intoArray(buffer, start + whole, rest);
    }
  }

  @Override
  public void slopes(ClassPixels pixels, double divisor, int from, int length, double[] buffer) {
    int[] labels = pixels.labels().values();
    int ignored = pixels.ignored();
    int target = pixels.target();
    read(pixels, from, length, buffer);
    for (int i = 0; i < length; i += LANES) {
      VectorMask<Double> there = D.indexInRange(i, length);
      IntVector label = IntVector.fromArray(I, labels, from + i, there.cast(I));
      VectorMask<Double> dropped = label.compare(VectorOperators.EQ, ignored).cast(D);
      VectorMask<Double> hit = label.compare(VectorOperators.EQ, target).cast(D);
      DoubleVector z = DoubleVector.fromArray(D, buffer, i, there);
      DoubleVector e = Exponential.ofNegative(z.abs().neg());
      DoubleVector inverse = ONE.div(e.add(1));
      DoubleVector above = ONE.blend(e, z.compare(VectorOperators.LT, 0));
      DoubleVector slope = above.mul(inverse).sub(ZERO.blend(ONE, hit));
      slope.div(divisor).blend(ZERO, dropped).intoArray(buffer, i, there);
    }
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
    int[] labels = pixels.labels().values();
    int ignored = pixels.ignored();
    int target = pixels.target();
    read(pixels, from, length, slopes);
    for (int i = 0; i < length; i += LANES) {
      VectorMask<Double> there = D.indexInRange(i, length);
      IntVector label = IntVector.fromArray(I, labels, from + i, there.cast(I));
      VectorMask<Double> dropped = label.compare(VectorOperators.EQ, ignored).cast(D);
      VectorMask<Double> hit = label.compare(VectorOperators.EQ, target).cast(D);
      DoubleVector z = DoubleVector.fromArray(D, slopes, i, there);
      DoubleVector e = Exponential.ofNegative(z.abs().neg());
      DoubleVector inverse = ONE.div(e.add(1));
      DoubleVector above = ONE.blend(e, z.compare(VectorOperators.LT, 0));
      DoubleVector slope = above.mul(inverse).sub(ZERO.blend(ONE, hit));
      slope.div(divisor).blend(ZERO, dropped).intoArray(slopes, i, there);
      DoubleVector gradient = DoubleVector.fromArray(D, outer, from + i, there);
      DoubleVector product = e.mul(inverse).mul(inverse).mul(gradient);
      product.blend(ZERO, dropped).intoArray(products, i, there);
    }
  }

  /** z, widened a vector at a time. */
  private static void read(ClassPixels pixels, int from, int length, double[] buffer) {
    if (!(pixels.logits() instanceof Samples.FloatSamples floats)) {
      pixels.logits().copyTo(from, length, buffer);
      return;
    }
    float[] values = floats.values();
    int whole = D.loopBound(length);
    for (int i = 0; i < whole; i += LANES) {
      FloatVector.fromArray(F, values, from + i)
          .convertShape(VectorOperators.F2D, D, 0)
          .reinterpretAsDoubles()
          .intoArray(buffer, i);
    }
    for (int i = whole; i < length; i++) {
      buffer[i] = values[from + i];
    }
  }
}
