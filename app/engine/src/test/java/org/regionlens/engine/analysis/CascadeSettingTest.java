package org.regionlens.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
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
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.neighbourhood.Neighbourhood;
import org.regionlens.engine.support.Kernels;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;

/** The settings at which each cascade is the paper's loss, to the last bit. */
class CascadeSettingTest {
  private static final Set<MapRef> ALL = MapCatalogue.numeric();

  private static Analysis analyse(Scene scene, int radius, Cascade cascade, KernelChoice kernel) {
    Settings settings = Settings.defaults().withRadius(radius).withCascade(cascade);
    return new RegionEngine(kernel)
        .analyse(
            scene.request(settings, new ClassSelection.Each(), ALL, Precision.DOUBLE),
            Cancellation.NEVER);
  }

  private static void assertSameBits(Analysis actual, Analysis expected) {
    assertThat(actual.rmi()).isEqualTo(expected.rmi());
    assertThat(actual.classes()).isEqualTo(expected.classes());
    assertThat(actual.maps().keySet()).isEqualTo(ALL);
    expected
        .maps()
        .forEach(
            (id, maps) -> {
              for (int k = 0; k < maps.size(); k++) {
                assertThat(Scenes.values(actual, id, k))
                    .as("%s", id)
                    .isEqualTo(maps.get(k).samples().toDoubles());
              }
            });
  }

  @ParameterizedTest
  @MethodSource("org.regionlens.engine.support.Kernels#tested")
  @Tag(Kernels.TESTED)
  void thePaperIsOneOfTheSettings(KernelChoice kernel) {
    Scene scene = Scenes.blobs(21, 2, 22, 25, 0.004);
    Analysis off = analyse(scene, 3, new Cascade.Off(), kernel);
    for (Cascade cascade :
        List.of(
            new Cascade.Chain(1),
            new Cascade.Diffusion(0, 4, Border.REFLECT, Scope.BOTH),
            new Cascade.Diffusion(0.5, 0, Border.ZERO, Scope.BOTH),
            new Cascade.Raster(0, 2, Scope.BOTH),
            new Cascade.Raster(0.5, 0, Scope.PREDICTION))) {
      assertSameBits(analyse(scene, 3, cascade, kernel), off);
    }
    // And that the comparison can fail.
    assertThat(analyse(scene, 3, new Cascade.Chain(0.99), kernel).rmi()).isNotEqualTo(off.rmi());
    assertThat(analyse(scene, 3, new Cascade.Raster(0.01, 1, Scope.BOTH), kernel).rmi())
        .isNotEqualTo(off.rmi());
  }

  @Test
  void aChainHasNoEffectInWindowsWhoseEntriesAreAllEquallyNear() {
    Scene scene = Scenes.blobs(22, 1, 22, 25, 0);
    for (int radius = 1; radius <= 2; radius++) {
      assertSameBits(
          analyse(scene, radius, new Cascade.Chain(0.3), KernelChoice.SCALAR),
          analyse(scene, radius, new Cascade.Off(), KernelChoice.SCALAR));
    }
  }

  @Test
  void refusesWhatIsOutOfRange() {
    for (double weight : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> new Cascade.Chain(weight))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("between 0 and 1")
          .hasMessageContaining(String.valueOf(weight));
      assertThatThrownBy(() -> new Cascade.Raster(weight, 1, Scope.BOTH))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (int depth : new int[] {-1, Cascade.MAX_DEPTH + 1}) {
      assertThatThrownBy(() -> new Cascade.Diffusion(0.5, depth, Border.HOLD, Scope.BOTH))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("depth")
          .hasMessageContaining(String.valueOf(depth));
    }
  }

  /** Left as they are, they would keep kernels busy all the way to the last row. */
  @Test
  void theTailsOfCascadedLabelsEnd() {
    int side = 60;
    int[] labels = new int[side * side];
    double[][] logits = new double[2][side * side];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i / side < 10 && i % side < 10 ? 1 : 0;
      logits[1][i] = labels[i] + Math.sin(i);
    }
    Settings settings = Settings.defaults().withCascade(new Cascade.Raster(0.6, 1, Scope.BOTH));
    AnalysisRequest request =
        new Scene(side, side, labels, logits)
            .request(settings, new ClassSelection.All(), Set.of(), Precision.DOUBLE);
    RegionEngine engine = new RegionEngine(KernelChoice.SCALAR);
    assertThat(labelAt(engine, request, 12)).isBetween(1e-6, 0.5);
    assertThat(labelAt(engine, request, 40)).isZero();
  }

  private static double labelAt(RegionEngine engine, AnalysisRequest request, int at) {
    Neighbourhood window =
        engine.neighbourhood(request, 1, at, at, Cancellation.NEVER).orElseThrow();
    return window.labels().get(window.labels().size() / 2);
  }
}
