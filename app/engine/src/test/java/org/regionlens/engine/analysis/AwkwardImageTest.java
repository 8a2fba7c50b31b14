package org.regionlens.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.ClassResult.Note;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;
import org.regionlens.engine.work.Threads;

/** Images with too little in them. */
class AwkwardImageTest {
  private static final MapRef[] ALL = MapCatalogue.numeric().toArray(MapRef[]::new);
  private static final RegionEngine ENGINE = new RegionEngine(KernelChoice.SCALAR);

  private static Scene random(int channels, int height, int width) {
    Random random = new Random(9);
    int[] labels = random.ints((long) height * width, 0, Math.max(2, channels)).toArray();
    double[][] logits = new double[channels][];
    for (int c = 0; c < channels; c++) {
      logits[c] = Scenes.noise(random, height * width);
    }
    return new Scene(height, width, labels, logits);
  }

  @ParameterizedTest
  @CsvSource({"1,1,2", "1,9,2", "9,1,3", "2,9,3", "4,4,5", "9,9,10"})
  void aGridSmallerThanTheWindowHasNoValueAndSaysWhy(int height, int width, int radius) {
    Analysis analysis =
        random(2, height, width).analyse(Settings.defaults().withRadius(radius), ALL);
    assertThat(analysis.rmi()).isNaN();
    assertThat(analysis.total()).isNaN();
    assertThat(analysis.bce()).isFinite();
    for (int c = 0; c < 2; c++) {
      ClassResult result = analysis.classes().get(c);
      assertThat(result.rmi()).isNaN();
      assertThat(result.rmiNormalised()).isNaN();
      assertThat(result.mi()).isNaN();
      assertThat(result.points()).isZero();
      assertThat(result.signal()).isFalse();
      assertThat(result.notes()).containsExactly(Note.GRID_SMALLER_THAN_WINDOW);
      assertThat(Scenes.values(analysis, StandardMaps.MI_CONTRIBUTION, c))
          .hasSize(Math.max(0, height - radius + 1) * Math.max(0, width - radius + 1));
      assertThat(Scenes.values(analysis, StandardMaps.GRADIENT_RMI, c)).containsOnly(0);
      assertThat(Scenes.map(analysis, StandardMaps.MI_CONTRIBUTION, c).atPixel(0, 0)).isNaN();
    }
    assertThat(Scenes.values(analysis, StandardMaps.VERSUS, 0)).containsOnly(Double.NaN);
  }

  @Test
  void aStrideAboveTheImageLeavesNoCell() {
    Settings settings = Settings.defaults().withRadius(1).withPooling(PoolingMode.INTERPOLATE, 4);
    for (Cascade cascade : Scenes.cascades()) {
      Analysis analysis = random(1, 9, 3).analyse(settings.withCascade(cascade), ALL);
      assertThat(analysis.classes().getFirst().notes())
          .containsExactly(Note.GRID_SMALLER_THAN_WINDOW, Note.INTERPOLATION_MISREGISTERS);
      assertThat(Scenes.values(analysis, StandardMaps.AGREEMENT, 0)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,9", "9,1", "2,2"})
  void withOneCellAWindowEverythingHasAValue(int height, int width) {
    Analysis analysis = random(1, height, width).analyse(Settings.defaults().withRadius(1), ALL);
    ClassResult result = analysis.classes().getFirst();
    assertThat(result.index()).isEqualTo(1);
    assertThat((int) result.points()).isEqualTo(height * width);
    assertThat(result.rmi()).isFinite();
    assertThat(result.notes().contains(Note.FEW_POINTS)).isEqualTo(height * width < 2);
    double[] values = Scenes.values(analysis, StandardMaps.RMI_CONTRIBUTION, 0);
    assertThat(Arrays.stream(values).average().orElseThrow())
        .isCloseTo(result.rmi(), within(1e-12));
  }

  @Test
  void oneWindowHasNothingToVaryAndIsTheRidgeAlone() {
    Analysis analysis = random(2, 4, 4).analyse(Settings.defaults().withRadius(4), ALL);
    ClassResult result = analysis.classes().getFirst();
    assertThat(result.points()).isEqualTo(1);
    assertThat(result.rmi()).isCloseTo(0.5 * Math.log(5e-4), within(1e-9));
    assertThat(result.mi()).isCloseTo(0, within(1e-9));
    assertThat(result.notes()).containsExactly(Note.FEW_POINTS);
  }

  @Test
  void constantLabelsGiveTheRidgeWhateverThePrediction() {
    for (int label : new int[] {0, 1}) {
      int[] labels = new int[15 * 15];
      Arrays.fill(labels, label);
      Analysis analysis = random(2, 15, 15).withLabels(labels).analyse(Settings.defaults(), ALL);
      for (int c = 0; c < 2; c++) {
        ClassResult result = analysis.classes().get(c);
        assertThat(result.rmi()).isCloseTo(0.5 * Math.log(5e-4), within(1e-12));
        assertThat(result.mi()).isZero();
        assertThat(result.signal()).isFalse();
        assertThat(result.notes()).containsExactly(Note.LABELS_CONSTANT);
        assertThat(Scenes.values(analysis, StandardMaps.GRADIENT_RMI, c)).containsOnly(0);
        assertThat(Scenes.values(analysis, StandardMaps.AGREEMENT, c)).containsOnly(Double.NaN);
      }
      assertThat(Scenes.values(analysis, StandardMaps.VERSUS, 0)).containsOnly(Double.NaN);
    }
  }

  @Test
  void aConstantPredictionInformsAboutNothing() {
    Scene scene = Scenes.blobs(3, 1, 15, 16, 0);
    Analysis analysis =
        scene.with(new double[][] {new double[15 * 16]}).analyse(Settings.defaults(), ALL);
    ClassResult result = analysis.classes().getFirst();
    assertThat(result.mi()).isZero();
    assertThat(result.signal()).isFalse();
    assertThat(result.notes()).containsExactly(Note.PREDICTION_CONSTANT);
    assertThat(result.rmi()).isFinite();
    assertThat(Scenes.values(analysis, StandardMaps.GRADIENT_RMI, 0)).containsOnly(0);
  }

  @Test
  void ignoredPixelsEverywhere() {
    int[] labels = new int[15 * 15];
    Arrays.fill(labels, Scenes.IGNORED);
    Scene scene = random(2, 15, 15).withLabels(labels);
    Settings settings = Settings.defaults();
    ClassResult reference = scene.analyse(settings).classes().getFirst();
    assertThat(reference.notes()).containsExactly(Note.LABELS_CONSTANT, Note.PREDICTION_CONSTANT);
    assertThat(scene.analyse(settings).bce()).isZero();
    ClassResult excluded =
        scene.analyse(settings.withIgnored(IgnoredPolicy.EXCLUDE)).classes().getFirst();
    assertThat(excluded.notes()).containsExactly(Note.NO_POINT_LEFT);
    assertThat(excluded.rmi()).isNaN();
  }

  /** What varies only where no kept window reaches does not vary for the loss. */
  @Test
  void aClassThatLivesInDroppedWindowsAloneHasNoSignal() {
    Scene scene = random(1, 20, 20);
    int[] labels = new int[400];
    labels[21] = 1;
    labels[22] = Scenes.IGNORED;
    Settings settings = Settings.defaults();
    Analysis kept = scene.withLabels(labels).analyse(settings, ALL);
    assertThat(kept.classes().getFirst().signal()).isTrue();
    Analysis analysis =
        scene.withLabels(labels).analyse(settings.withIgnored(IgnoredPolicy.EXCLUDE), ALL);
    ClassResult result = analysis.classes().getFirst();
    assertThat(result.points()).isEqualTo(18 * 18 - 6);
    assertThat(result.signal()).isFalse();
    assertThat(result.notes()).containsExactly(Note.LABELS_CONSTANT);
    assertThat(result.rmi()).isCloseTo(0.5 * Math.log(5e-4), within(1e-12));
    assertThat(Scenes.values(analysis, StandardMaps.AGREEMENT, 0)).containsOnly(Double.NaN);
  }

  @Test
  void backgroundPixelsBelongToNoClassAndCount() {
    Scene scene = random(2, 12, 12);
    LabelMap asClass = scene.labelMap();
    LabelMap asBackground = asClass.reading(OptionalInt.empty(), Set.of(0, 99));
    ClassSelection each = new ClassSelection.Each();
    Analysis analysis =
        ENGINE.analyse(
            new AnalysisRequest(
                asBackground,
                scene.prediction(),
                Settings.defaults(),
                each,
                Set.of(),
                Precision.DOUBLE),
            Cancellation.NEVER);
    assertThat(analysis.classes().get(0).notes()).containsExactly(Note.LABELS_CONSTANT);
    assertThat(analysis.classes().get(1).signal()).isTrue();
    double loss = 0;
    for (int i = 0; i < 144; i++) {
      int sign = scene.labels()[i] == 1 ? -1 : 1;
      loss += Math.log1p(Math.exp(scene.logits()[0][i]));
      loss += Math.log1p(Math.exp(sign * scene.logits()[1][i]));
    }
    assertThat(analysis.bce()).isCloseTo(loss / 145, within(1e-12));
  }

  @Test
  void aCancelledAnalysisEnds() {
    AnalysisRequest request =
        random(2, 12, 12)
            .request(Settings.defaults(), new ClassSelection.Each(), Set.of(ALL), Precision.DOUBLE);
    int[] asked = {0};
    // A new engine each time: what the last one kept would not be computed again.
    new RegionEngine(KernelChoice.SCALAR, Threads.ONE)
        .analyse(
            request,
            () -> {
              asked[0]++;
              return false;
            });
    int times = asked[0];
    assertThat(times).isGreaterThan(10);
    for (int after = 0; after < times; after++) {
      int[] left = {after};
      RegionEngine engine = new RegionEngine(KernelChoice.SCALAR, Threads.ONE);
      assertThatThrownBy(() -> engine.analyse(request, () -> left[0]-- <= 0))
          .isInstanceOf(CancellationException.class);
    }
  }
}
