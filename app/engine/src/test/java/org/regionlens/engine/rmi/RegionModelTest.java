package org.regionlens.engine.rmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.cascade.ChainWeights;
import org.regionlens.engine.grid.KeptPoints;
import org.regionlens.engine.kernel.RmiKernel;
import org.regionlens.engine.kernel.ScalarKernel;
import org.regionlens.engine.kernel.Scatter;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.work.Work;

/** The model's numbers where digits are scarce, against 40 of them. */
class RegionModelTest {
  private static final double RIDGE = 5e-4;
  private static final RmiKernel KERNEL = new ScalarKernel();

  private static RegionModel fit(WindowGrid grid, double ridge) {
    Work work = Work.alone(Cancellation.NEVER);
    Scatter scatter = KERNEL.scatter(grid, KERNEL.labelScatter(grid, work), work);
    return RegionModel.fit(
        scatter,
        ridge,
        ChainWeights.of(new Cascade.Off(), grid.radius()),
        residual -> KERNEL.residualScatter(grid, residual, Work.alone(Cancellation.NEVER)));
  }

  private static WindowGrid grid(int height, int width, int radius, double[] y, double[] p) {
    return new WindowGrid(
        height, width, radius, y, p, KeptPoints.all(height - radius + 1, width - radius + 1));
  }

  private static double[] disc(int height, int width) {
    double[] y = new double[height * width];
    for (int i = 0; i < y.length; i++) {
      int row = i / width;
      int column = i % width;
      y[i] = Math.hypot(row - 0.4 * height, column - 0.5 * width) < 0.3 * height ? 1 : 0;
    }
    return y;
  }

  /** Running means over (2 reach + 1)² cells: the smoother, the worse conditioned. */
  private static double[] blurred(double[] map, int height, int width, int reach) {
    double[] result = new double[map.length];
    for (int i = 0; i < map.length; i++) {
      int count = 0;
      for (int a = -reach; a <= reach; a++) {
        for (int b = -reach; b <= reach; b++) {
          int row = Math.clamp(i / width + a, 0, height - 1);
          int column = Math.clamp(i % width + b, 0, width - 1);
          result[i] += map[row * width + column];
          count++;
        }
      }
      result[i] /= count;
    }
    return result;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1e-2, 1e-4, 1e-6, 1e-9, 0})
  void keepsItsDigitsTheNearerThePredictionComes(double noise) {
    int height = 15;
    int width = 17;
    Random random = new Random(5);
    double[] y = disc(height, width);
    for (int radius = 1; radius <= 3; radius++) {
      double[] p = y.clone();
      for (int i = 0; i < p.length; i++) {
        p[i] = 0.01 + 0.98 * p[i] + noise * random.nextGaussian();
      }
      WindowGrid grid = grid(height, width, radius, y, p);
      double expected = ExactLoss.of(grid, RIDGE);
      assertThat(fit(grid, RIDGE).loss())
          .as("R = %d", radius)
          .isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }
  }

  /** S_yy is 1e13 times the ridge: all that S_yy − K S_ypᵀ leaves is rounding. */
  @Test
  void comesToTheFloorWhereEveryDigitCancels() {
    double[] y = new Random(8).ints(120 * 120, 0, 2).mapToDouble(v -> 2000.0 * v).toArray();
    double floor = 0.5 * Math.log(2 * RIDGE);
    for (int radius = 1; radius <= 3; radius++) {
      RegionModel model = fit(grid(120, 120, radius, y, y.clone()), RIDGE);
      assertThat(model.loss()).isCloseTo(floor, within(1e-9));
      assertThat(model.ridge()).isEqualTo(RIDGE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void keepsItsDigitsWithSmoothPredictions(int reach) {
    int height = 18;
    int width = 20;
    double[] y = disc(height, width);
    double[] p = y;
    for (int times = 0; times < 4; times++) {
      p = blurred(p, height, width, reach);
      for (int radius = 2; radius <= 3; radius++) {
        WindowGrid grid = grid(height, width, radius, y, p);
        double expected = ExactLoss.of(grid, RIDGE);
        assertThat(fit(grid, RIDGE).loss())
            .as("R = %d, %d times", radius, times)
            .isCloseTo(expected, within(1e-9 * Math.abs(expected)));
      }
    }
  }

  @Test
  void raisesTheRidgeTenfoldUntilTheMatricesAreDefinite() {
    double[] y = disc(12, 13);
    // Equal columns of p: S_pp has rank 3 of 9.
    double[] p = new double[y.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.sin(1.0 + i % 13);
    }
    WindowGrid grid = grid(12, 13, 3, y, p);
    assertThat(fit(grid, RIDGE).ridge()).isEqualTo(RIDGE);
    for (double ridge : new double[] {1e-20, 1e-40, 1e-120, 1e-300}) {
      RegionModel model = fit(grid, ridge);
      assertThat(model.ridge()).as("from %s", ridge).isBetween(1e-18, 1e-8);
      double steps = Math.log10(model.ridge() / ridge);
      assertThat(steps).isCloseTo(Math.rint(steps), within(1e-6)).isPositive();
      assertThat(model.loss()).isFinite();
      assertThat(model.information()).isFinite();
      assertThat(Arrays.stream(model.pull()).allMatch(Double::isFinite)).isTrue();
    }
  }

  @Test
  void saysSoWhenTheMatricesAreNoNumbers() {
    double[] nan = new double[] {Double.NaN};
    Scatter scatter = new Scatter(new double[1], new double[1], nan, nan.clone(), nan.clone());
    assertThatThrownBy(
            () ->
                RegionModel.fit(
                    scatter, RIDGE, ChainWeights.of(new Cascade.Off(), 1), residual -> nan))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("not finite");
  }

  @Test
  void theRidgeDominatesWhereNothingIsLeftToExplain() {
    double[] y = disc(20, 20);
    assertThat(fit(grid(20, 20, 3, y, y.clone()), RIDGE).normalisedLoss(324)).isNaN();
    double[] p = Scenes.noise(new Random(6), 400);
    RegionModel model = fit(grid(20, 20, 3, y, p), RIDGE);
    assertThat(model.normalisedLoss(324)).isEqualTo(model.loss() - 0.5 * Math.log(324));
  }
}
