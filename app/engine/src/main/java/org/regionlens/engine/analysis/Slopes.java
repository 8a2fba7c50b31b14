package org.regionlens.engine.analysis;

import java.util.Arrays;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.map.Combinations;
import org.regionlens.engine.map.Field;

/** The gradients of one class on its logits, pixel by pixel. */
final class Slopes {

  private Slopes() {}

  /** ∂BCE/∂z = (σ(z) − y)·m/(Σm + 1). */
  record OfBce(PixelKernel kernel, ClassPixels pixels, double divisor) implements Field {
    @Override
    public void read(int from, int length, double[] buffer) {
      kernel.slopes(pixels, from, length, buffer);
      divide(length, buffer);
    }

    private void divide(int length, double[] slopes) {
      for (int i = 0; i < length; i++) {
        slopes[i] /= divisor;
      }
    }
  }

  /**
   * ∂L_c/∂z = σ′(z)·m·∂L_c/∂p.
   *
   * @param gradient ∂L_c/∂p, [H,W]
   */
  record OfRmi(PixelKernel kernel, ClassPixels pixels, double[] gradient) implements Field {
    @Override
    public void read(int from, int length, double[] buffer) {
      kernel.sigmoidSlopes(pixels, from, length, buffer);
      multiply(from, length, buffer);
    }

    private void multiply(int from, int length, double[] slopes) {
      // Arrays that are read at the same place are multiplied by vectors.
      double[] outer = Arrays.copyOfRange(gradient, from, from + length);
      for (int i = 0; i < length; i++) {
        slopes[i] *= outer[i];
      }
    }
  }

  /** λ·∂BCE/∂z + (1−λ)·∂RMI/∂z; of one class both slopes come from one exponential. */
  static Field weighted(double lambda, Field bce, Field rmi) {
    if (!(bce instanceof OfBce ofBce && rmi instanceof OfRmi ofRmi)) {
      return Combinations.weighted(lambda, bce, rmi);
    }
    return (from, length, buffer) -> {
      double[] other = new double[length];
      ofBce.kernel.bothSlopes(ofBce.pixels, from, length, buffer, other);
      ofBce.divide(length, buffer);
      ofRmi.multiply(from, length, other);
      for (int i = 0; i < length; i++) {
        buffer[i] = lambda * buffer[i] + (1 - lambda) * other[i];
      }
    };
  }
}
