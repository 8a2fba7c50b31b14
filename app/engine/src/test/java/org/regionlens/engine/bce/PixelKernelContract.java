package org.regionlens.engine.bce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Samples;

/** What every pixel kernel must do, against the formulas; one subclass an implementation. */
public abstract class PixelKernelContract {
  /** Some units in the last place. */
  private static final double RELATIVE = 2e-15;

  /** The smallest normal double, about: below it nothing is promised. */
  private static final double TINY = 1e-300;

  private static final double DIVISOR = 1.7;

  private static final double[] EXTREMES = {
    0,
    -0.0,
    1e-300,
    -1e-300,
    1e4,
    -1e4,
    709.5,
    -709.5,
    746,
    -746,
    36.8,
    -36.8,
    1e-9,
    -1e-9,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    Math.log(2) / 2,
    -Math.log(2) / 2
  };

  private final PixelKernel kernel;

  protected PixelKernelContract(PixelKernel kernel) {
    this.kernel = kernel;
  }

  private static ClassPixels pixels(int size, boolean asFloat) {
    Random random = new Random(size);
    int[] labels = random.ints(size, 0, 4).toArray();
    double[] z = random.doubles(size, -40, 40).toArray();
    for (int i = 0; i < size; i += 3) {
      z[i] = EXTREMES[(i / 3) % EXTREMES.length];
    }
    float[] floats = new float[size];
    for (int i = 0; i < size; i++) {
      floats[i] = (float) z[i];
    }
    LabelMap map = new LabelMap(1, size, labels, OptionalInt.of(3), Set.of());
    return new ClassPixels(map, 1, 3, asFloat ? Samples.of(floats) : Samples.of(z));
  }

  private static double target(ClassPixels pixels, int i) {
    return pixels.labels().at(i) == 1 ? 1 : 0;
  }

  private static boolean ignored(ClassPixels pixels, int i) {
    return pixels.labels().at(i) == 3;
  }

  private static void assertNear(String what, double z, double actual, double expected) {
    assertThat(actual)
        .as("%s at %s", what, z)
        .isCloseTo(expected, within(RELATIVE * Math.abs(expected) + TINY));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100, 129, 2048})
  void formulas(int size) {
    for (boolean asFloat : new boolean[] {true, false}) {
      ClassPixels pixels = pixels(size, asFloat);
      for (int from : new int[] {0, size / 3}) {
        check(pixels, from, size - from);
      }
    }
  }

  private void check(ClassPixels pixels, int from, int length) {
    double[] y = new double[from + length];
    double[] sigmoid = new double[length];
    double[] p = new double[from + length];
    double[] b = new double[length];
    double[] slope = new double[length];
    double[] product = new double[length];
    double[] outer = new Random(length).doubles(from + length, -2, 2).toArray();
    kernel.targets(pixels, from, length, y);
    kernel.probabilities(pixels, from, length, sigmoid);
    double sum = kernel.predictions(pixels, from, length, p);
    kernel.losses(pixels, from, length, b);
    kernel.slopes(pixels, DIVISOR, from, length, slope);
    double[] sign = new double[length];
    kernel.signs(pixels, from, length, sign);
    double[] slopeOfBoth = new double[length];
    kernel.bothSlopes(pixels, DIVISOR, outer, from, length, slopeOfBoth, product);
    assertThat(slopeOfBoth).isEqualTo(slope);
    double expectedSum = 0;
    for (int i = 0; i < length; i++) {
      double z = pixels.logits().get(from + i);
      double m = ignored(pixels, from + i) ? 0 : 1;
      double target = target(pixels, from + i);
      double e = Math.exp(-Math.abs(z));
      double expected = (z < 0 ? e : 1) / (1 + e);
      double loss = m * ((z > 0) == (target > 0) ? Math.log1p(e) : Math.abs(z) + Math.log1p(e));
      assertThat(y[from + i]).isEqualTo(target);
      assertThat(sign[i]).isEqualTo(m * (2 * target - 1) + 0.0);
      assertNear("σ", z, sigmoid[i], expected);
      assertNear("p", z, p[from + i], expected * m + 1e-6);
      assertNear("b", z, b[i], loss);
      double missing = (z < 0 ? 1 : e) / (1 + e);
      assertNear("∂b/∂z", z, slope[i], (target > 0 ? -missing : expected) * m / DIVISOR);
      assertNear("σ′", z, product[i], m * e / ((1 + e) * (1 + e)) * outer[from + i]);
      expectedSum += loss;
    }
    assertNear("Σb", Double.NaN, sum, expectedSum);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 9, 15, 17, 31, 33, 100, 2048})
  void functionsInPlace(int size) {
    Random random = new Random(size);
    double[] z = random.doubles(size, -40, 40).toArray();
    for (int i = 0; i < size; i += 3) {
      z[i] = EXTREMES[(i / 3) % EXTREMES.length];
    }
    double[] below = Arrays.stream(z).map(x -> -Math.abs(x)).toArray();
    double[] parts = Arrays.stream(below).map(Math::exp).toArray();
    double[] behind = {-7};
    inPlace("e^x", below, behind, kernel::exponentials, Math::exp);
    inPlace("log(1+x)", parts, behind, kernel::logsOfOnePlus, Math::log1p);
    inPlace("σ", z, behind, kernel::sigmoids, x -> small(x) / (1 + Math.exp(-Math.abs(x))));
    inPlace(
        "σ′",
        z,
        behind,
        kernel::sigmoidSlopes,
        x -> Math.exp(-Math.abs(x)) / Math.pow(1 + Math.exp(-Math.abs(x)), 2));
  }

  private static double small(double z) {
    return z < 0 ? Math.exp(z) : 1;
  }

  private interface InPlace {
    void apply(double[] values, int length);
  }

  /** What lies behind the values stays as it is. */
  private static void inPlace(
      String what, double[] x, double[] behind, InPlace function, DoubleUnaryOperator expected) {
    double[] values = Arrays.copyOf(x, x.length + behind.length);
    System.arraycopy(behind, 0, values, x.length, behind.length);
    function.apply(values, x.length);
    for (int i = 0; i < x.length; i++) {
      assertNear(what, x[i], values[i], expected.applyAsDouble(x[i]));
    }
    assertThat(values[x.length]).isEqualTo(behind[0]);
  }

  /** A loop gives the same before and after it is compiled, wherever a run begins. */
  @Test
  void theSameBitsEveryTime() {
    ClassPixels pixels = pixels(2048, true);
    double[] first = new double[2048];
    double sum = kernel.predictions(pixels, 0, 2048, first);
    double[] again = new double[2048];
    for (int turn = 0; turn < 3000; turn++) {
      assertThat(kernel.predictions(pixels, 0, 2048, again)).isEqualTo(sum);
    }
    assertThat(again).isEqualTo(first);
    kernel.losses(pixels, 0, 2048, first);
    for (int turn = 0; turn < 3000; turn++) {
      kernel.losses(pixels, 0, 2048, again);
    }
    assertThat(again).isEqualTo(first);
    kernel.losses(pixels, 5, 700, again);
    assertThat(Arrays.copyOf(again, 700)).isEqualTo(Arrays.copyOfRange(first, 5, 705));
  }
}
