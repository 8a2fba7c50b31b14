package org.regionlens.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.UsedPlanes;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

/** What every kernel must do, against {@link NaiveWindows}; one subclass an implementation. */
public abstract class RmiKernelContract {
  /** Relative to the largest of an array: rounding of sums over some hundred windows. */
  private static final double TOLERANCE = 1e-11;

  private static final Work NEVER = UsedPlanes.work();

  private final RmiKernel kernel;

  protected RmiKernelContract(RmiKernel kernel) {
    this.kernel = kernel;
  }

  enum Holes {
    NONE,
    FEW,
    MOST,
    ALL_BUT_ONE
  }

  record Case(int height, int width, int radius, Holes holes) {}

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    Random random = new Random(1);
    int turn = 0;
    for (int radius = 1; radius <= 10; radius++) {
      int more = radius > 6 ? 4 : 14;
      for (Holes holes : Holes.values()) {
        // Shapes in turn, so that each meets each radius or its neighbour, with each sort of holes.
        int other = radius + 1 + random.nextInt(more);
        cases.add(
            switch (turn++ % 5) {
              case 0 -> new Case(radius, radius, radius, holes);
              case 1 -> new Case(radius, other, radius, holes);
              case 2 -> new Case(other, radius, radius, holes);
              case 3 -> new Case(2 * radius + 1, 2 * radius - 1, radius, holes);
              default -> new Case(3 * radius, 2 * radius, radius, holes);
            });
        cases.add(new Case(other, radius + 1 + random.nextInt(more), radius, holes));
      }
    }
    cases.add(new Case(1, 40, 1, Holes.NONE));
    cases.add(new Case(40, 1, 1, Holes.FEW));
    // More windows than one tile of a kernel that works in tiles.
    cases.add(new Case(200, 201, 1, Holes.FEW));
    // More rows and columns than a strip or block, where most windows see one label alone.
    for (int radius : new int[] {2, 3, 5}) {
      cases.add(new Case(150, 90, radius, Holes.NONE));
      cases.add(new Case(90, 150, radius, Holes.FEW));
    }
    // Labels that end at column 64, where a kernel that looks at blocks begins the next one.
    cases.add(new Case(128, 130, 3, Holes.NONE));
    cases.add(new Case(70, 100, 10, Holes.NONE));
    cases.add(new Case(100, 70, 10, Holes.FEW));
    return cases;
  }

  private static void assertNear(String what, double[] actual, double[] expected) {
    assertThat(actual).as(what).hasSameSizeAs(expected);
    double largest = Scenes.largest(expected);
    for (int i = 0; i < expected.length; i++) {
      boolean near =
          Double.isNaN(expected[i])
              ? Double.isNaN(actual[i])
              : Math.abs(actual[i] - expected[i]) <= TOLERANCE * largest;
      assertThat(near).as("%s[%d] is %s, expected %s", what, i, actual[i], expected[i]).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void scatter(Case shape) {
    KernelSetting setting = KernelSetting.of(shape);
    List<Object> before = setting.inputs();
    Scatter expected = new NaiveWindows(setting.grid()).scatter();
    Scatter actual = scatter(setting.grid());
    assertNear("ȳ", actual.labelMean(), expected.labelMean());
    assertNear("p̄", actual.predictionMean(), expected.predictionMean());
    // One window has no scatter: compared with what would be rounding of its products.
    double products = TOLERANCE * setting.grid().points().count();
    assertScatter("S_yy", actual.labels(), expected.labels(), products);
    assertScatter("S_pp", actual.prediction(), expected.prediction(), products);
    assertScatter("S_yp", actual.cross(), expected.cross(), products);
    assertThat(setting.inputs()).isEqualTo(before);
  }

  private Scatter scatter(WindowGrid grid) {
    return kernel.scatter(grid, kernel.labelScatter(grid, NEVER), NEVER);
  }

  /** What is kept of the labels must not know the prediction. */
  @Test
  void labelScatterDoesNotReadThePrediction() {
    KernelSetting setting = KernelSetting.of(new Case(19, 21, 3, Holes.FEW));
    WindowGrid grid = setting.grid();
    double[] other = new double[grid.prediction().length];
    Arrays.fill(other, Double.NaN);
    WindowGrid blind =
        new WindowGrid(
            grid.height(), grid.width(), grid.radius(), grid.labels(), other, grid.points());
    LabelScatter expected = kernel.labelScatter(grid, NEVER);
    LabelScatter actual = kernel.labelScatter(blind, NEVER);
    assertThat(actual.mean()).isEqualTo(expected.mean());
    assertThat(actual.scatter()).isEqualTo(expected.scatter());
  }

  private static void assertScatter(
      String what, double[] actual, double[] expected, double tolerance) {
    assertThat(actual).as(what).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(Math.abs(actual[i] - expected[i]))
          .as("%s[%d] is %s, expected %s", what, i, actual[i], expected[i])
          .isLessThanOrEqualTo(tolerance);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void residualScatterAndForms(Case shape) {
    KernelSetting setting = KernelSetting.of(shape);
    List<Object> before = setting.inputs();
    NaiveWindows naive = new NaiveWindows(setting.grid());
    for (Residual residual : List.of(setting.residual(), setting.labelsAlone())) {
      assertNear(
          "Σeeᵀ",
          kernel.residualScatter(setting.grid(), residual, NEVER),
          naive.residualScatter(residual));
      assertNear(
          "q",
          kernel.quadraticForms(setting.grid(), residual, setting.factor(), NEVER),
          naive.quadraticForms(residual, setting.factor()));
    }
    assertThat(setting.inputs()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gradientAndPulls(Case shape) {
    KernelSetting setting = KernelSetting.of(shape);
    List<Object> before = setting.inputs();
    for (Residual residual : List.of(setting.residual(), setting.labelsAlone())) {
      Pulls expected =
          new NaiveWindows(setting.grid()).pulls(residual, setting.pull(), setting.side());
      Pulls actual = kernel.pulls(setting.grid(), residual, setting.pull(), setting.side(), NEVER);
      double[] gradient = kernel.gradient(setting.grid(), residual, setting.pull(), NEVER);
      assertNear("total", actual.total(), expected.total());
      assertNear("strength", actual.strength(), expected.strength());
      assertNear("same", actual.same(), expected.same());
      assertNear("other", actual.other(), expected.other());
      assertNear("gradient", gradient, expected.total());
      double[] both = new double[gradient.length];
      for (int i = 0; i < both.length; i++) {
        both[i] = actual.same()[i] + actual.other()[i];
      }
      assertNear("same + other", both, gradient);
    }
    assertThat(setting.inputs()).isEqualTo(before);
  }

  /**
   * A class of one pixel, two or a row gives a regression of which few rows are not 0, and a sure
   * prediction one that is next to nothing.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void fewPixels(int radius) {
    int side = 2 * radius + 2;
    int[][] places = {
      {0}, {side + 1}, {side + 1, side * side / 2}, IntStream.range(0, side).toArray()
    };
    for (int[] pixels : places) {
      for (double size : new double[] {1, 1e-160, 1e-300}) {
        KernelSetting setting = KernelSetting.ofPixels(side, radius, pixels, size);
        NaiveWindows naive = new NaiveWindows(setting.grid());
        Residual residual = setting.residual();
        assertNear(
            "q",
            kernel.quadraticForms(setting.grid(), residual, setting.factor(), NEVER),
            naive.quadraticForms(residual, setting.factor()));
        assertNear(
            "Σeeᵀ",
            kernel.residualScatter(setting.grid(), residual, NEVER),
            naive.residualScatter(residual));
        assertNear(
            "gradient",
            kernel.gradient(setting.grid(), residual, setting.pull(), NEVER),
            naive.pulls(residual, setting.pull(), setting.side()).total());
      }
    }
  }

  @Test
  void theSameBitsEveryTime() {
    KernelSetting setting = KernelSetting.of(new Case(23, 31, 4, Holes.FEW));
    Scatter first = scatter(setting.grid());
    Scatter second = scatter(setting.grid());
    assertThat(second.cross()).isEqualTo(first.cross());
    assertThat(second.prediction()).isEqualTo(first.prediction());
    assertThat(kernel.gradient(setting.grid(), setting.residual(), setting.pull(), NEVER))
        .isEqualTo(kernel.gradient(setting.grid(), setting.residual(), setting.pull(), NEVER));
  }

  @ParameterizedTest
  @EnumSource
  void theSameBitsOnAnyNumberOfThreads(Holes holes) {
    KernelSetting setting = KernelSetting.of(new Case(250, 140, 3, holes));
    WindowGrid grid = setting.grid();
    List<List<double[]>> answers = new ArrayList<>();
    for (int threads : new int[] {1, 2, 3, 8}) {
      Work work = Work.on(Threads.of(threads), Cancellation.NEVER);
      LabelScatter labels = kernel.labelScatter(grid, work);
      Scatter scatter = kernel.scatter(grid, labels, work);
      Pulls pulls = kernel.pulls(grid, setting.residual(), setting.pull(), setting.side(), work);
      answers.add(
          List.of(
              scatter.labelMean(),
              scatter.predictionMean(),
              scatter.labels(),
              scatter.prediction(),
              scatter.cross(),
              kernel.residualScatter(grid, setting.residual(), work),
              kernel.quadraticForms(grid, setting.residual(), setting.factor(), work),
              kernel.gradient(grid, setting.residual(), setting.pull(), work),
              pulls.total(),
              pulls.strength(),
              pulls.same(),
              pulls.other()));
    }
    for (List<double[]> answer : answers) {
      for (int i = 0; i < answer.size(); i++) {
        assertThat(answer.get(i)).isEqualTo(answers.getFirst().get(i));
      }
    }
  }

  @Test
  void endsWhenCancelled() {
    for (Holes holes : Holes.values()) {
      KernelSetting setting = KernelSetting.of(new Case(12, 13, 3, holes));
      WindowGrid grid = setting.grid();
      Residual residual = setting.residual();
      LabelScatter labels = kernel.labelScatter(grid, NEVER);
      Work now = Work.alone(() -> true);
      List<ThrowingCallable> calls =
          List.of(
              () -> kernel.labelScatter(grid, now),
              () -> kernel.scatter(grid, labels, now),
              () -> kernel.residualScatter(grid, residual, now),
              () -> kernel.quadraticForms(grid, residual, setting.factor(), now),
              () -> kernel.gradient(grid, residual, setting.pull(), now),
              () -> kernel.pulls(grid, residual, setting.pull(), setting.side(), now));
      for (ThrowingCallable call : calls) {
        assertThatThrownBy(call).isInstanceOf(CancellationException.class);
      }
    }
  }
}
