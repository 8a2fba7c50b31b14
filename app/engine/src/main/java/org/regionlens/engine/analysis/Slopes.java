package org.regionlens.engine.analysis;

import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.map.Field;
import org.regionlens.engine.map.FieldPair;
import org.regionlens.engine.map.Scratch;

/** The gradients of one class on its logits, pixel by pixel. */
final class Slopes {

  private Slopes() {}

  /**
   * ∂BCE/∂z = (σ(z) − y)·m/(Σm + 1).
   *
   * @param divisor Σm + 1
   * @param magnitude whether its absolute value is meant
   */
  record OfBce(PixelKernel kernel, ClassPixels pixels, double divisor, boolean magnitude)
      implements Field {
    @Override
    public void read(int from, int length, double[] buffer, Scratch scratch) {
      kernel.slopes(pixels, divisor, from, length, buffer);
      finish(magnitude, length, buffer);
    }
  }

  /**
   * ∂L_c/∂z = σ′(z)·m·∂L_c/∂p.
   *
   * @param gradient ∂L_c/∂p, [H,W]
   * @param magnitude whether its absolute value is meant
   */
  record OfRmi(PixelKernel kernel, ClassPixels pixels, double[] gradient, boolean magnitude)
      implements Field {
    @Override
    public void read(int from, int length, double[] buffer, Scratch scratch) {
      double[] other = scratch.take();
      kernel.bothSlopes(pixels, 1, gradient, from, length, other, buffer);
      finish(magnitude, length, buffer);
      scratch.give(other);
    }
  }

  /** Two parts of a class; its two gradients, in either order, come from one exponential. */
  static FieldPair both(Field first, Field second) {
    if (first instanceof OfBce bce && second instanceof OfRmi rmi) {
      return fromOneExponential(bce, rmi);
    }
    if (first instanceof OfRmi rmi && second instanceof OfBce bce) {
      FieldPair swapped = fromOneExponential(bce, rmi);
      return (from, length, a, b, scratch) -> swapped.read(from, length, b, a, scratch);
    }
    return FieldPair.of(first, second);
  }

  private static FieldPair fromOneExponential(OfBce bce, OfRmi rmi) {
    return (from, length, first, second, scratch) -> {
      bce.kernel.bothSlopes(bce.pixels, bce.divisor, rmi.gradient, from, length, first, second);
      finish(bce.magnitude, length, first);
      finish(rmi.magnitude, length, second);
    };
  }

  /** The absolute values of a field. */
  static Field magnitude(Field field) {
    return (from, length, buffer, scratch) -> {
      field.read(from, length, buffer, scratch);
      finish(true, length, buffer);
    };
  }

  private static void finish(boolean magnitude, int length, double[] values) {
    for (int i = 0; i < length && magnitude; i++) {
      values[i] = Math.abs(values[i]);
    }
  }
}
