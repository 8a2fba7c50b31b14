package org.regionlens.engine.rmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.support.Matrices;
import org.regionlens.engine.support.Scenes;

class CholeskyTest {

  private static Cholesky definite(@Nullable Cholesky cholesky) {
    if (cholesky == null) {
      throw new AssertionError("taken for indefinite");
    }
    return cholesky;
  }

  /** X Xᵀ + ridge I, rows of X being random. */
  private static double[][] random(Random random, int d, int rank, double ridge) {
    double[][] a = new double[d][d];
    for (int r = 0; r < rank; r++) {
      double[] x = Scenes.noise(random, d);
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          a[i][j] += x[i] * x[j];
        }
      }
    }
    for (int i = 0; i < d; i++) {
      a[i][i] += ridge;
    }
    return a;
  }

  private static double[] flat(double[][] a) {
    double[] flat = new double[a.length * a.length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = a[i / a.length][i % a.length];
    }
    return flat;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 9, 25, 49, 100})
  void solvesAndInverts(int d) {
    Random random = new Random(d);
    double[][] a = random(random, d, 2 * d, 0.1);
    Cholesky cholesky = definite(Cholesky.of(flat(a), d));
    double logDeterminant = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int j = 0; j < d; j++) {
      logDeterminant += 2 * Math.log(cholesky.diagonal(j));
      smallest = Math.min(smallest, cholesky.diagonal(j) * cholesky.diagonal(j));
    }
    assertThat(logDeterminant).isCloseTo(Matrices.logDeterminant(a), within(1e-10 * d));
    assertThat(cholesky.smallestPivot()).isEqualTo(smallest);
    double[] right = Scenes.noise(random, d * d);
    double[][] solved = Rows.of(right, d);
    cholesky.solveLower(solved);
    cholesky.solveUpper(solved);
    for (int k = 0; k < d; k++) {
      for (int column = 0; column < d; column++) {
        double back = 0;
        for (int l = 0; l < d; l++) {
          back += a[k][l] * solved[l][column];
        }
        assertThat(back).as("A X").isCloseTo(right[k * d + column], within(1e-10));
      }
    }
    double[][] inverse = cholesky.inverseLower();
    double[][] full = Matrices.inverse(a);
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        double sum = 0;
        for (int k = 0; k < d; k++) {
          sum += inverse[k][i] * inverse[k][j];
        }
        assertThat(sum).as("L⁻ᵀL⁻¹ = A⁻¹").isCloseTo(full[i][j], within(1e-9));
        assertThat(j > i ? inverse[i][j] : 0).isZero();
      }
    }
  }

  @Test
  void refusesWhatIsNotDefinite() {
    assertThat(Cholesky.of(new double[] {0}, 1)).isNull();
    assertThat(Cholesky.of(new double[] {-1}, 1)).isNull();
    assertThat(Cholesky.of(new double[] {Double.NaN}, 1)).isNull();
    assertThat(Cholesky.of(new double[] {Double.POSITIVE_INFINITY}, 1)).isNull();
    assertThat(Cholesky.of(new double[] {1, 2, 2, 1}, 2)).isNull();
    assertThat(Cholesky.of(new double[] {1, 1, 1, 1}, 2)).isNull();
    assertThat(Cholesky.of(new double[] {1, Double.NaN, Double.NaN, 1}, 2)).isNull();
    assertThat(Cholesky.of(new double[] {1, 0.5, 99, 1}, 2)).as("lower half unread").isNotNull();
  }
}
