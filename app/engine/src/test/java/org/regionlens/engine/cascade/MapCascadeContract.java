package org.regionlens.engine.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Cascade.Border;
import org.regionlens.engine.Cascade.Scope;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.UsedPlanes;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

/**
 * Diffusion and raster against {@link NaiveCascade}, and their adjoints; one subclass for each
 * implementation of the inner loops.
 */
public abstract class MapCascadeContract {
  private static final Work ALONE = UsedPlanes.work();

  private final CascadeRows rows;

  protected MapCascadeContract(CascadeRows rows) {
    this.rows = rows;
  }

  record Size(int height, int width) {}

  static List<Size> sizes() {
    return List.of(
        new Size(1, 1),
        new Size(1, 7),
        new Size(6, 1),
        new Size(2, 2),
        new Size(2, 5),
        new Size(5, 2),
        new Size(3, 3),
        new Size(3, 8),
        new Size(9, 7),
        // More than one strip, and more than one tile either way.
        new Size(131, 9),
        new Size(70, 300),
        new Size(140, 531));
  }

  private static List<Cascade> linear() {
    // More hops than are made in one pass over the map, once and twice.
    Stream<Cascade> deep =
        Arrays.stream(Border.values())
            .flatMap(
                border ->
                    Stream.of(
                        new Cascade.Diffusion(0.9, 9, border, Scope.BOTH),
                        new Cascade.Diffusion(1, 17, border, Scope.BOTH)));
    return Stream.concat(
            Scenes.cascades().stream()
                .filter(c -> c instanceof Cascade.Diffusion || c instanceof Cascade.Raster),
            deep)
        .toList();
  }

  private MapCascade of(Cascade cascade, Size size) {
    return MapCascade.of(cascade, size.height, size.width, rows);
  }

  private static void assertNear(double[] actual, double[] expected, double tolerance) {
    assertThat(actual).hasSameSizeAs(expected);
    double worst = 0;
    for (int i = 0; i < actual.length; i++) {
      worst = Math.max(worst, Math.abs(actual[i] - expected[i]));
    }
    assertThat(worst).isLessThanOrEqualTo(tolerance);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void agreesWithPlainLoops(Size size) {
    Random random = new Random(3);
    for (Cascade cascade : linear()) {
      double[] x = Scenes.noise(random, size.height * size.width);
      double[] before = x.clone();
      double[] actual = of(cascade, size).apply(x, ALONE);
      assertNear(actual, new NaiveCascade(size.height, size.width).apply(cascade, x), 1e-13);
      assertThat(x).as("the argument is not modified").isEqualTo(before);
    }
  }

  /**
   * Strips, and columns of a strip, that are 0 are left out; the next strip may have more or fewer.
   */
  @ParameterizedTest
  @MethodSource("sizes")
  void agreesWithPlainLoopsWhereMostCellsAre0(Size size) {
    for (int cells = 1; cells < 8; cells++) {
      Random random = new Random(cells);
      double[] x = new double[size.height * size.width];
      for (int i = 0; i < cells; i++) {
        int from = random.nextInt(x.length);
        Arrays.fill(x, from, Math.min(x.length, from + 1 + random.nextInt(2 * size.width)), 1 + i);
      }
      for (Cascade cascade : linear()) {
        assertNear(
            of(cascade, size).apply(x, ALONE),
            new NaiveCascade(size.height, size.width).apply(cascade, x),
            1e-13);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void adjointIdentity(Size size) {
    Random random = new Random(4);
    for (Cascade cascade : linear()) {
      MapCascade map = of(cascade, size);
      double[] x = Scenes.noise(random, size.height * size.width);
      double[] z = Scenes.noise(random, size.height * size.width);
      double[] before = z.clone();
      double there = Scenes.dot(map.apply(x, ALONE), z);
      double back = Scenes.dot(x, map.adjoint(z, ALONE));
      assertThat(back)
          .as("%s on %s", cascade, size)
          .isCloseTo(there, within(1e-12 * Math.max(1, x.length / 100)));
      assertThat(z).as("the argument is not modified").isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void aConstantStaysConstantUnlessZerosLieOutside(Size size) {
    double[] x = new double[size.height * size.width];
    Arrays.fill(x, 0.3);
    for (Cascade cascade : linear()) {
      if (cascade instanceof Cascade.Diffusion(double _, int _, Border border, Scope _)
          && border == Border.ZERO) {
        continue;
      }
      double[] result = of(cascade, size).apply(x, ALONE);
      assertNear(result, x, 1e-15);
    }
  }

  /** The value that most labels have stays what it is: kernels make no products with it. */
  @ParameterizedTest
  @MethodSource("sizes")
  void zerosAndOnesStayThemselvesToTheLastBit(Size size) {
    for (double value : new double[] {0, 1}) {
      double[] x = new double[size.height * size.width];
      Arrays.fill(x, value);
      for (int percent = 1; percent <= 100; percent += 9) {
        double weight = percent / 100.0;
        for (Cascade cascade :
            List.of(
                new Cascade.Diffusion(weight, 5, Border.HOLD, Scope.BOTH),
                new Cascade.Diffusion(weight, 5, Border.REFLECT, Scope.BOTH),
                new Cascade.Raster(weight, 2, Scope.BOTH))) {
          assertThat(of(cascade, size).apply(x, ALONE)).as("%s", cascade).isEqualTo(x);
        }
      }
    }
  }

  /** So that answers do not depend on what a machine has. */
  @Test
  void theSameBitsAsPlainLoops() {
    Size size = new Size(67, 101);
    double[] x = Scenes.noise(new Random(8), size.height * size.width);
    for (Cascade cascade : linear()) {
      MapCascade plain = MapCascade.of(cascade, size.height, size.width);
      assertThat(of(cascade, size).apply(x, ALONE)).isEqualTo(plain.apply(x, ALONE));
      assertThat(of(cascade, size).adjoint(x, ALONE)).isEqualTo(plain.adjoint(x, ALONE));
    }
  }

  @Test
  void endsWhenCancelled() {
    for (Cascade cascade : linear()) {
      MapCascade map = of(cascade, new Size(20, 20));
      Work now = Work.alone(() -> true);
      assertThatThrownBy(() -> map.apply(new double[400], now))
          .isInstanceOf(CancellationException.class);
      assertThatThrownBy(() -> map.adjoint(new double[400], now))
          .isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void theSameBitsOnAnyNumberOfThreads() {
    double[] x = Scenes.noise(new Random(6), 400 * 600);
    for (Cascade cascade : linear()) {
      MapCascade map = of(cascade, new Size(400, 600));
      double[] there = map.apply(x, ALONE);
      double[] back = map.adjoint(x, ALONE);
      for (int threads : new int[] {2, 3, 8}) {
        Work work = Work.on(Threads.of(threads), Cancellation.NEVER);
        assertThat(map.apply(x, work)).as("%s", cascade).isEqualTo(there);
        assertThat(map.adjoint(x, work)).as("%s", cascade).isEqualTo(back);
      }
    }
  }

  @Test
  void withoutWeightOrDepthNothingChanges() {
    double[] x = Scenes.noise(new Random(5), 20);
    for (Border border : Border.values()) {
      for (Cascade cascade :
          List.of(
              new Cascade.Diffusion(0, 5, border, Scope.BOTH),
              new Cascade.Diffusion(0.7, 0, border, Scope.BOTH),
              new Cascade.Raster(0, 3, Scope.BOTH),
              new Cascade.Raster(0.7, 0, Scope.BOTH),
              new Cascade.Chain(0.2),
              new Cascade.Off())) {
        assertThat(of(cascade, new Size(4, 5)).apply(x, ALONE)).isEqualTo(x);
        assertThat(of(cascade, new Size(4, 5)).adjoint(x, ALONE)).isEqualTo(x);
      }
    }
  }

  @Test
  void anEmptyGridStaysEmpty() {
    for (Cascade cascade : linear()) {
      for (Size size : List.of(new Size(0, 0), new Size(0, 4), new Size(4, 0))) {
        MapCascade map = of(cascade, size);
        assertThat(map.apply(new double[0], ALONE)).isEmpty();
        assertThat(map.adjoint(new double[0], ALONE)).isEmpty();
      }
    }
  }

  @Test
  void theScopeDecidesWhetherLabelsTakePart() {
    assertThat(MapCascade.actsOnLabels(new Cascade.Raster(0.5, 1, Scope.BOTH))).isTrue();
    assertThat(MapCascade.actsOnLabels(new Cascade.Raster(0.5, 1, Scope.PREDICTION))).isFalse();
    assertThat(MapCascade.actsOnLabels(new Cascade.Diffusion(0.5, 1, Border.HOLD, Scope.BOTH)))
        .isTrue();
    assertThat(
            MapCascade.actsOnLabels(new Cascade.Diffusion(0.5, 1, Border.HOLD, Scope.PREDICTION)))
        .isFalse();
    assertThat(MapCascade.actsOnLabels(new Cascade.Chain(0.5))).isFalse();
  }
}
