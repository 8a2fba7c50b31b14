package org.regionlens.engine.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Cascade.Border;
import org.regionlens.engine.Cascade.Scope;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;

class NeighbourhoodTest {
  private static final Set<MapRef> MAPS =
      Set.of(
          StandardMaps.PULL_SAME,
          StandardMaps.PULL_OTHER,
          StandardMaps.PULL_STRENGTH,
          StandardMaps.AGREEMENT,
          StandardMaps.OPPOSITION,
          StandardMaps.GRADIENT_BCE,
          StandardMaps.BCE,
          StandardMaps.PREDICTION);

  private final RegionEngine engine = new RegionEngine(KernelChoice.SCALAR);

  static Stream<Settings> settings() {
    Settings base = Settings.defaults();
    return Stream.of(
        base,
        base.withRadius(1),
        base.withRadius(2),
        base.withRadius(4).withIgnored(IgnoredPolicy.EXCLUDE),
        base.withPooling(PoolingMode.AVERAGE, 3),
        base.withPooling(PoolingMode.INTERPOLATE, 2).withRadius(2),
        base.withPooling(PoolingMode.MAXIMUM, 4).withIgnored(IgnoredPolicy.EXCLUDE),
        base.withCascade(new Cascade.Chain(0.5)),
        base.withCascade(new Cascade.Diffusion(0.5, 3, Border.HOLD, Scope.BOTH)),
        base.withCascade(new Cascade.Raster(0.5, 1, Scope.PREDICTION)));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void agreesWithTheMapsAtEveryPixel(Settings settings) {
    Scene scene = Scenes.blobs(4, 2, 21, 26, 0.03);
    AnalysisRequest request =
        scene.request(settings, new ClassSelection.One(1), MAPS, Precision.DOUBLE);
    Analysis analysis = engine.analyse(request, Cancellation.NEVER);
    for (int y = 0; y < scene.height(); y++) {
      for (int x = 0; x < scene.width(); x++) {
        Optional<Neighbourhood> found = engine.neighbourhood(request, 1, y, x, Cancellation.NEVER);
        double same = at(analysis, StandardMaps.PULL_SAME, y, x);
        assertThat(found.isPresent()).isEqualTo(!Double.isNaN(same));
        found.ifPresent(each -> compare(each, analysis));
      }
    }
  }

  private static void compare(Neighbourhood found, Analysis analysis) {
    int y = found.pixel().y();
    int x = found.pixel().x();
    Neighbourhood.Pulls pulls = found.pulls();
    close(pulls.same(), at(analysis, StandardMaps.PULL_SAME, y, x));
    close(pulls.other(), at(analysis, StandardMaps.PULL_OTHER, y, x));
    close(pulls.strength(), at(analysis, StandardMaps.PULL_STRENGTH, y, x));
    close(pulls.total(), pulls.same() + pulls.other());
    double agreement = at(analysis, StandardMaps.AGREEMENT, y, x);
    if (!Double.isNaN(agreement)) {
      close(pulls.agreement(), agreement);
    }
    double opposition = at(analysis, StandardMaps.OPPOSITION, y, x);
    if (!Double.isNaN(opposition)) {
      close(pulls.opposition(), opposition);
    }
    close(found.pixel().gradient(), at(analysis, StandardMaps.GRADIENT_BCE, y, x));
    close(found.pixel().loss(), at(analysis, StandardMaps.BCE, y, x));
    close(found.pixel().probability(), at(analysis, StandardMaps.PREDICTION, y, x));
  }

  private static double at(Analysis analysis, MapRef id, int y, int x) {
    MapValues map = Objects.requireNonNull(analysis.map(id));
    return map.atPixel(y, x);
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(expected))));
  }

  @Test
  void theWindowHoldsLabelsAndPredictionsOfItsCells() {
    Scene scene = Scenes.blobs(5, 1, 12, 14, 0);
    AnalysisRequest request =
        scene.request(Settings.defaults(), new ClassSelection.All(), Set.of(), Precision.DOUBLE);
    Neighbourhood corner =
        engine.neighbourhood(request, 1, 0, 13, Cancellation.NEVER).orElseThrow();
    assertThat(corner.labels().stream().filter(value -> Double.isNaN(value))).hasSize(5);
    assertThat(corner.residuals()).containsOnly(Double.NaN);
    assertThat(corner.pulls().values().stream().filter(value -> !Double.isNaN(value))).hasSize(1);
    Neighbourhood inner = engine.neighbourhood(request, 1, 6, 7, Cancellation.NEVER).orElseThrow();
    for (int k = 0; k < 9; k++) {
      int pixel = (5 + k / 3) * 14 + 6 + k % 3;
      assertThat(inner.labels().get(k)).isEqualTo(scene.labels()[pixel] == 1 ? 1.0 : 0.0);
      double p = 1 / (1 + Math.exp(-scene.logits()[0][pixel])) + 1e-6;
      assertThat(inner.predictions().get(k)).isCloseTo(p, within(1e-12));
    }
    assertThat(inner.residuals()).noneMatch(value -> Double.isNaN(value));
    assertThat(inner.pulls().values()).hasSize(9).noneMatch(value -> Double.isNaN(value));
  }

  @Test
  void windowsOfEitherSideOfAHalfPlaneStandOnTheirSide() {
    int size = 12;
    int[] labels = new int[size * size];
    double[] logits = new double[size * size];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % size >= 6 ? 1 : 0;
      logits[i] = (i % size - 5.8) + 0.3 * Math.sin(1.7 * i);
    }
    Scene scene = new Scene(size, size, labels, new double[][] {logits});
    AnalysisRequest request =
        scene.request(Settings.defaults(), new ClassSelection.All(), Set.of(), Precision.DOUBLE);
    Neighbourhood.Pulls pulls =
        engine.neighbourhood(request, 1, 6, 6, Cancellation.NEVER).orElseThrow().pulls();
    assertThat(pulls.inside()).isTrue();
    List<Boolean> row = List.of(false, true, true);
    assertThat(pulls.sameSide()).containsExactly(rows(row));
    Neighbourhood.Pulls far =
        engine.neighbourhood(request, 1, 6, 9, Cancellation.NEVER).orElseThrow().pulls();
    assertThat(far.sameSide()).containsOnly(true);
    assertThat(far.other()).isZero();
    assertThat(far.opposition()).isZero();
  }

  private static Boolean[] rows(List<Boolean> row) {
    Boolean[] three = new Boolean[9];
    Arrays.setAll(three, k -> row.get(k % 3));
    return three;
  }

  @Test
  void theCentreOfAWindowIsOnePlaceOffInEvenTables() {
    assertThat(Neighbourhood.Pulls.place(3)).isEqualTo(1);
    assertThat(Neighbourhood.Pulls.place(4)).isEqualTo(2);
    assertThat(Neighbourhood.Pulls.place(1)).isZero();
  }

  @Test
  void anAbsentClassPullsNothing() {
    Scene blobs = Scenes.blobs(5, 1, 12, 14, 0);
    Scene empty = blobs.withLabels(new int[blobs.labels().length]);
    AnalysisRequest request =
        empty.request(Settings.defaults(), new ClassSelection.All(), Set.of(), Precision.DOUBLE);
    Neighbourhood found = engine.neighbourhood(request, 1, 6, 6, Cancellation.NEVER).orElseThrow();
    assertThat(found.pulls().strength()).isZero();
    assertThat(found.pulls().agreement()).isNaN();
    assertThat(found.pulls().opposition()).isNaN();
    assertThat(found.residuals()).containsOnly(Double.NaN);
  }

  @Test
  void wrongClassesAndPixelsAreRefused() {
    Scene scene = Scenes.blobs(5, 2, 12, 14, 0);
    AnalysisRequest request =
        scene.request(Settings.defaults(), new ClassSelection.All(), Set.of(), Precision.DOUBLE);
    assertThatThrownBy(() -> engine.neighbourhood(request, 2, 0, 0, Cancellation.NEVER))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> engine.neighbourhood(request, 1, 12, 0, Cancellation.NEVER))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
