package org.regionlens.engine.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.bce.PixelKernel;

/**
 * Pixels a vector at a time. All comes from e = e^{−|z|}, which never overflows: σ(z) is 1/(1+e) or
 * e/(1+e), σ′(z) = e/(1+e)², b = max(z,0) − z·y + log(1+e).
 */
public final class SimdPixels implements PixelKernel {
  private static final VectorSpecies<Double> D = DoubleVector.SPECIES_PREFERRED;

  /** As many labels as there are doubles in a vector. */
  private static final VectorSpecies<Integer> I =
      VectorSpecies.of(int.class, VectorShape.forBitSize(D.vectorBitSize() / 2));

  private static final int LANES = D.length();

  @Override
  public String name() {
    return "simd";
  }

  @Override
  public void targets(ClassPixels pixels, int from, int length, double[] buffer) {
    int[] labels = pixels.labels().values();
    int target = pixels.target();
    for (int i = 0; i < length; i++) {
      buffer[i] = labels[from + i] == target ? 1 : 0;
    }
  }

  @Override
  public void probabilities(ClassPixels pixels, int from, int length, double[] buffer) {
    pixels.logits().copyTo(from, length, buffer);
    int whole = D.loopBound(length);
    for (int i = 0; i < whole; i += LANES) {
      sigmoid(DoubleVector.fromArray(D, buffer, i)).intoArray(buffer, i);
    }
    if (whole < length) {
      VectorMask<Double> rest = D.indexInRange(whole, length);
      sigmoid(DoubleVector.fromArray(D, buffer, whole, rest)).intoArray(buffer, whole, rest);
    }
  }

  @Override
  public void predictions(ClassPixels pixels, int from, int length, double[] buffer) {
    int[] labels = pixels.labels().values();
    int ignored = pixels.ignored();
    pixels.logits().copyTo(from, length, buffer);
    int whole = D.loopBound(length);
    for (int i = 0; i < whole; i += LANES) {
      IntVector label = IntVector.fromArray(I, labels, from + i);
      prediction(DoubleVector.fromArray(D, buffer, i), label, ignored).intoArray(buffer, i);
    }
    if (whole < length) {
      VectorMask<Double> rest = D.indexInRange(whole, length);
      IntVector label = IntVector.fromArray(I, labels, from + whole, rest.cast(I));
      prediction(DoubleVector.fromArray(D, buffer, whole, rest), label, ignored)
          .intoArray(buffer, whole, rest);
    }
  }

  @Override
  public double losses(ClassPixels pixels, int from, int length, double[] buffer) {
    int[] labels = pixels.labels().values();
    int ignored = pixels.ignored();
    int target = pixels.target();
    pixels.logits().copyTo(from, length, buffer);
    int whole = D.loopBound(length);
    DoubleVector sums = DoubleVector.zero(D);
    for (int i = 0; i < whole; i += LANES) {
      IntVector label = IntVector.fromArray(I, labels, from + i);
      DoubleVector b = loss(DoubleVector.fromArray(D, buffer, i), label, target, ignored);
      sums = sums.add(b);
      b.intoArray(buffer, i);
    }
    // Lane by lane: the order in which reduceLanes adds is not fixed.
    double sum = 0;
    for (int k = 0; k < LANES; k++) {
      sum += sums.lane(k);
    }
    if (whole < length) {
      VectorMask<Double> rest = D.indexInRange(whole, length);
      IntVector label = IntVector.fromArray(I, labels, from + whole, rest.cast(I));
      loss(DoubleVector.fromArray(D, buffer, whole, rest), label, target, ignored)
          .intoArray(buffer, whole, rest);
      for (int i = whole; i < length; i++) {
        sum += buffer[i];
      }
    }
    return sum;
  }

  @Override
  public void slopes(ClassPixels pixels, int from, int length, double[] buffer) {
    int[] labels = pixels.labels().values();
    int ignored = pixels.ignored();
    int target = pixels.target();
    pixels.logits().copyTo(from, length, buffer);
    int whole = D.loopBound(length);
    for (int i = 0; i < whole; i += LANES) {
      IntVector label = IntVector.fromArray(I, labels, from + i);
      slope(DoubleVector.fromArray(D, buffer, i), label, target, ignored).intoArray(buffer, i);
    }
    if (whole < length) {
      VectorMask<Double> rest = D.indexInRange(whole, length);
      IntVector label = IntVector.fromArray(I, labels, from + whole, rest.cast(I));
      slope(DoubleVector.fromArray(D, buffer, whole, rest), label, target, ignored)
          .intoArray(buffer, whole, rest);
    }
  }

  @Override
  public void sigmoidSlopes(ClassPixels pixels, int from, int length, double[] buffer) {
    int[] labels = pixels.labels().values();
    int ignored = pixels.ignored();
    pixels.logits().copyTo(from, length, buffer);
    int whole = D.loopBound(length);
    for (int i = 0; i < whole; i += LANES) {
      IntVector label = IntVector.fromArray(I, labels, from + i);
      sigmoidSlope(DoubleVector.fromArray(D, buffer, i), label, ignored).intoArray(buffer, i);
    }
    if (whole < length) {
      VectorMask<Double> rest = D.indexInRange(whole, length);
      IntVector label = IntVector.fromArray(I, labels, from + whole, rest.cast(I));
      sigmoidSlope(DoubleVector.fromArray(D, buffer, whole, rest), label, ignored)
          .intoArray(buffer, whole, rest);
    }
  }

  private static DoubleVector sigmoid(DoubleVector z) {
    DoubleVector e = Exponential.ofNegative(z.abs().neg());
    DoubleVector above = DoubleVector.broadcast(D, 1).blend(e, z.compare(VectorOperators.LT, 0));
    return above.div(e.add(1));
  }

  private static DoubleVector prediction(DoubleVector z, IntVector label, int ignored) {
    return zeroWhere(sigmoid(z), label, ignored).add(PROBABILITY_FLOOR);
  }

  private static DoubleVector loss(DoubleVector z, IntVector label, int target, int ignored) {
    DoubleVector rest = Exponential.logOnePlus(Exponential.ofNegative(z.abs().neg()));
    VectorMask<Double> y = label.compare(VectorOperators.EQ, target).cast(D);
    // max(z,0) − z·y: what is left of z on the wrong side.
    return zeroWhere(z.max(0).sub(z, y).add(rest), label, ignored);
  }

  private static DoubleVector slope(DoubleVector z, IntVector label, int target, int ignored) {
    VectorMask<Double> y = label.compare(VectorOperators.EQ, target).cast(D);
    return zeroWhere(sigmoid(z).sub(1, y), label, ignored);
  }

  private static DoubleVector sigmoidSlope(DoubleVector z, IntVector label, int ignored) {
    DoubleVector e = Exponential.ofNegative(z.abs().neg());
    DoubleVector below = e.add(1);
    return zeroWhere(e.div(below.mul(below)), label, ignored);
  }

  private static DoubleVector zeroWhere(DoubleVector value, IntVector label, int ignored) {
    return value.blend(0, label.compare(VectorOperators.EQ, ignored).cast(D));
  }
}
