package org.regionlens.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.cascade.ScalarCascadeRows;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;
import org.regionlens.engine.work.Threads;

/** What an engine keeps spares what a setting does not touch. */
class KeptResultsTest {
  private static final long PLENTY = 1L << 28;
  private static final Set<MapRef> ALL = MapCatalogue.numeric();
  private static final Scene SCENE = Scenes.blobs(51, 3, 30, 34, 0.01);

  private final CountingKernel windows = new CountingKernel();
  private final CountingPixels pixels = new CountingPixels();
  private final RegionEngine engine =
      new RegionEngine(
          new Implementations(windows, pixels, new ScalarCascadeRows()), Threads.of(2), PLENTY);
  private final LabelMap labels = SCENE.labelMap();
  private final Logits logits = SCENE.prediction();

  private Analysis ask(Settings settings, ClassSelection classes, Set<MapRef> maps) {
    return ask(settings, classes, maps, logits);
  }

  private Analysis ask(
      Settings settings, ClassSelection classes, Set<MapRef> maps, Logits prediction) {
    return engine.analyse(
        new AnalysisRequest(labels, prediction, settings, classes, maps, Precision.FLOAT),
        Cancellation.NEVER);
  }

  private void forgetCounts() {
    windows.calls();
    pixels.pixels();
  }

  @Test
  void theSameQuestionAgainCostsNothing() {
    Settings settings = Settings.defaults();
    for (ClassSelection classes :
        List.of(new ClassSelection.All(), new ClassSelection.Each(), new ClassSelection.One(1))) {
      ask(settings, classes, ALL);
      forgetCounts();
      ask(settings, classes, ALL);
      ask(settings, classes, Set.of(StandardMaps.BCE, StandardMaps.VERSUS));
      assertThat(windows.calls()).isEmpty();
      assertThat(pixels.pixels()).isZero();
    }
  }

  @Test
  void lambdaWeighsWhatIsThere() {
    Settings settings = Settings.defaults();
    for (ClassSelection classes :
        List.of(new ClassSelection.All(), new ClassSelection.Each(), new ClassSelection.One(1))) {
      ask(settings, classes, ALL);
      windows.calls();
      // The second λ shows that a slider moves; from then on both parts are there.
      ask(settings.withLambda(0.4), classes, ALL);
      assertThat(windows.calls()).isEmpty();
      forgetCounts();
      Analysis weighed = ask(settings.withLambda(0.2), classes, ALL);
      assertThat(windows.calls()).isEmpty();
      assertThat(pixels.pixels()).isZero();
      assertThat(weighed.total()).isEqualTo(0.2 * weighed.bce() + 0.8 * weighed.rmi());
    }
  }

  @Test
  void anotherClassAsksOnlyForItsMaps() {
    Set<MapRef> panes = Set.of(StandardMaps.MI_CONTRIBUTION, StandardMaps.VERSUS);
    ask(Settings.defaults(), new ClassSelection.One(1), panes);
    windows.calls();
    ask(Settings.defaults(), new ClassSelection.One(2), panes);
    assertThat(windows.calls()).isEqualTo(Map.of("q", 1, "u", 1, "gradient", 1));
  }

  @Test
  void settingsWithoutEffectCostNothing() {
    Settings settings = Settings.defaults().withRadius(2);
    ask(settings, new ClassSelection.All(), ALL);
    forgetCounts();
    ask(settings.withCascade(new Cascade.Chain(0.3)), new ClassSelection.All(), ALL);
    ask(
        settings.withCascade(new Cascade.Raster(0, 3, Cascade.Scope.BOTH)),
        new ClassSelection.All(),
        ALL);
    ask(settings.withPooling(PoolingMode.AVERAGE, 1), new ClassSelection.All(), ALL);
    assertThat(windows.calls()).isEmpty();
    assertThat(pixels.pixels()).isZero();
  }

  @Test
  void labelStatisticsOutliveThePredictionAndItsCascade() {
    Set<MapRef> panes = Set.of(StandardMaps.MI_CONTRIBUTION);
    ask(Settings.defaults(), new ClassSelection.All(), panes);
    windows.calls();
    Logits other = Scenes.blobs(53, 3, 30, 34, 0).prediction();
    ask(Settings.defaults(), new ClassSelection.All(), panes, other);
    assertThat(windows.calls()).isEqualTo(Map.of("scatter", 3, "q", 3));
    for (double weight : new double[] {0.2, 0.4}) {
      ask(
          Settings.defaults()
              .withCascade(
                  new Cascade.Diffusion(
                      weight, 2, Cascade.Border.REFLECT, Cascade.Scope.PREDICTION)),
          new ClassSelection.All(),
          panes);
      assertThat(windows.calls()).isEqualTo(Map.of("scatter", 3, "q", 3));
    }
  }

  @Test
  void ridgeAndChainKeepTheSums() {
    ask(Settings.defaults(), new ClassSelection.All(), Set.of());
    forgetCounts();
    ask(Settings.defaults().withRidge(1e-3), new ClassSelection.All(), Set.of());
    ask(
        Settings.defaults().withCascade(new Cascade.Chain(0.5)),
        new ClassSelection.All(),
        Set.of());
    assertThat(windows.calls()).isEmpty();
    assertThat(pixels.pixels()).isZero();
  }

  @Test
  void mapsShareWhatTheyAreMadeOf() {
    ask(Settings.defaults(), new ClassSelection.All(), Set.of(StandardMaps.MI_CONTRIBUTION));
    windows.calls();
    ask(
        Settings.defaults(),
        new ClassSelection.All(),
        Set.of(
            StandardMaps.RMI_CONTRIBUTION,
            StandardMaps.SENSITIVITY,
            StandardMaps.SENSITIVITY_LABELS));
    assertThat(windows.calls()).isEmpty();
    ask(Settings.defaults(), new ClassSelection.All(), Set.of(StandardMaps.GRADIENT_RMI));
    ask(
        Settings.defaults(),
        new ClassSelection.All(),
        Set.of(StandardMaps.GRADIENT_TOTAL, StandardMaps.VERSUS));
    assertThat(windows.calls()).isEqualTo(Map.of("gradient", 3));
  }

  static List<Settings> changesOfTheRegion() {
    Settings settings = Settings.defaults();
    return List.of(
        settings.withRadius(4),
        settings.withRidge(1e-2),
        settings.withIgnored(IgnoredPolicy.EXCLUDE),
        settings.withPooling(PoolingMode.AVERAGE, 2),
        settings.withCascade(new Cascade.Chain(0.5)),
        settings.withCascade(
            new Cascade.Diffusion(0.5, 2, Cascade.Border.HOLD, Cascade.Scope.PREDICTION)),
        settings.withCascade(new Cascade.Raster(0.5, 1, Cascade.Scope.PREDICTION)));
  }

  /** The cross-entropy knows no region: its map is the one that was there, not one like it. */
  @ParameterizedTest
  @MethodSource("changesOfTheRegion")
  void regionSettingsKeepTheCrossEntropy(Settings changed) {
    Set<MapRef> panes = Set.of(StandardMaps.BCE, StandardMaps.MI_CONTRIBUTION);
    Analysis before = ask(Settings.defaults(), new ClassSelection.All(), panes);
    forgetCounts();
    Analysis after = ask(changed, new ClassSelection.All(), panes);
    // Another grid reads the labels again, and nothing else.
    int labelsRead = changed.stride() == 1 ? 0 : logits.channels() * SCENE.labels().length;
    assertThat(pixels.pixels()).as("sigmoids and losses").isEqualTo(labelsRead);
    assertThat(map(after, StandardMaps.BCE).isDrawnLike(map(before, StandardMaps.BCE))).isTrue();
    assertThat(
            map(after, StandardMaps.MI_CONTRIBUTION)
                .isDrawnLike(map(before, StandardMaps.MI_CONTRIBUTION)))
        .isFalse();
    assertThat(after.bce()).isEqualTo(before.bce());
  }

  private static MapValues map(Analysis analysis, MapRef id) {
    return Objects.requireNonNull(analysis.maps().get(id)).getFirst();
  }
}
