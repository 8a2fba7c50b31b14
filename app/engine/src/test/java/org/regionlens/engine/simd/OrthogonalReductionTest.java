package org.regionlens.engine.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.support.Scenes;

class OrthogonalReductionTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 9, 25, 100})
  void keepsLengthsAndMakesOneMatrixTriangular(int d) {
    Random random = new Random(d);
    double[] g = Scenes.noise(random, d * d);
    double[] f = Scenes.noise(random, d * d);
    // A column of zeros, as of an entry that explains nothing.
    for (int i = 0; i < d && d > 2; i++) {
      g[i * d + 1] = 0;
    }
    double[] reducedG = g.clone();
    double[] reducedF = f.clone();
    OrthogonalReduction.reduce(reducedG, reducedF, d);
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(reducedG[i * d + j]).isZero();
      }
    }
    for (int turn = 0; turn < 5; turn++) {
      double[] a = Scenes.noise(random, d);
      double[] b = Scenes.noise(random, d);
      double expected = length(f, a, g, b, d);
      assertThat(length(reducedF, a, reducedG, b, d)).isCloseTo(expected, within(1e-12 * expected));
    }
  }

  /** Of a class of few pixels G has a rank of 1 to 4: what is left of the others is rounding. */
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 9, 25, 49, 100})
  void staysFiniteWithoutFullRankAndAtAnySize(int d) {
    for (double size : new double[] {1, 1e-160, 1e160, 1e-300}) {
      Random random = new Random(d);
      double[] f = Scenes.noise(random, d * d);
      double[] column = Scenes.noise(random, d);
      double[] row = Scenes.noise(random, d);
      double[] g = new double[d * d];
      for (int i = 0; i < g.length; i++) {
        g[i] = size * column[i / d] * row[i % d];
      }
      double[] reducedG = g.clone();
      double[] reducedF = f.clone();
      OrthogonalReduction.reduce(reducedG, reducedF, d);
      double[] a = Scenes.noise(random, d);
      double[] b = Scenes.noise(random, d);
      double expected = length(f, a, g, b, d);
      assertThat(length(reducedF, a, reducedG, b, d))
          .as("entries of %s", size)
          .isCloseTo(expected, within(1e-12 * expected));
    }
  }

  /** |F a − G b|. */
  private static double length(double[] f, double[] a, double[] g, double[] b, int d) {
    double length = 0;
    for (int i = 0; i < d; i++) {
      double z = 0;
      for (int k = 0; k < d; k++) {
        z += f[i * d + k] * a[k] - g[i * d + k] * b[k];
      }
      length = Math.hypot(length, z);
    }
    return length;
  }
}
