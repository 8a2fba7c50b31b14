package org.regionlens.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.engine.Activation;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.LossTraits.Classes;
import org.regionlens.engine.LossTraits.Probabilities;
import org.regionlens.engine.LossTraits.ValueMap;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.bce.ScalarPixels;
import org.regionlens.engine.golden.LossGolden;
import org.regionlens.engine.memo.Memo;
import org.regionlens.engine.simd.SimdPixels;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

/** What every loss must do; one subclass a loss, with some of its settings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LossContract {
  private static final List<PixelKernel> KERNELS = List.of(new SimdPixels(), new ScalarPixels());

  private final List<Loss> losses;

  /**
   * @param specs settings of the loss to look at, the standard ones first
   */
  protected LossContract(String... specs) {
    this.losses = Arrays.stream(specs).map(Loss::parse).toList();
  }

  /** A loss with a case to try it on. */
  record Trial(Loss loss, Activation activation, int channels) {
    LossScene scene(int height, int width, boolean holes) {
      return LossScene.of(31L * channels + height, channels, height, width, holes);
    }

    Evaluated evaluate(LossScene scene) {
      return Evaluated.of(loss, scene.labelMap(), scene.logits(activation));
    }

    double value(LossScene scene) {
      return Evaluated.value(loss, scene.labelMap(), scene.logits(activation));
    }

    /** Whether a pixel's channels compete. */
    boolean competing() {
      return channels > 1
          && (loss.traits().activation() == Probabilities.SOFTMAX
              || (activation == Activation.SOFTMAX
                  && !"sigmoid".equals(loss.parameters().get("activation")))
              || "softmax".equals(loss.parameters().get("activation")));
    }
  }

  Stream<Trial> trials() {
    return losses.stream()
        .flatMap(
            loss ->
                Arrays.stream(Activation.values())
                    .flatMap(
                        activation ->
                            Stream.of(1, 2, 4)
                                .map(channels -> new Trial(loss, activation, channels))));
  }

  Stream<String> goldenCases() {
    return LossGolden.NAMES.stream()
        .filter(name -> LossGolden.load(name).loss().id() == losses.getFirst().id());
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("goldenCases")
  void agreesWithTheReference(String name) {
    LossGolden golden = LossGolden.load(name);
    for (PixelKernel kernel : KERNELS) {
      Evaluated actual =
          Evaluated.of(golden.loss(), golden.labels(), golden.logits(), kernel, Threads.ONE);
      assertNumber(actual.value(), golden.values("value")[0]);
      assertNumber(actual.denominator(), golden.values("denominator")[0]);
      double[] perClass = golden.values("per_class");
      if (losses.getFirst().traits().classes() == Classes.NONE) {
        assertThat(actual.perClass()).isEmpty();
      } else {
        assertThat(actual.perClass()).hasSameSizeAs(perClass);
        for (int c = 0; c < perClass.length; c++) {
          assertNumber(actual.perClass().get(c), perClass[c]);
        }
      }
      assertArray(Evaluated.joined(actual.map()), golden.values("map"));
      assertArray(Evaluated.joined(actual.slope()), golden.values("gradient"));
    }
  }

  private static void assertNumber(double actual, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(actual).isNaN();
    } else {
      assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(Math.abs(expected), 1e-3)));
    }
  }

  private static void assertArray(double[] actual, double[] expected) {
    double largest = largest(expected);
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      if (Double.isNaN(expected[i])) {
        assertThat(actual[i]).as("at %d", i).isNaN();
      } else {
        assertThat(actual[i]).as("at %d", i).isCloseTo(expected[i], within(1e-9 * largest + 1e-14));
      }
    }
  }

  static double largest(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).map(Math::abs).max().orElse(0);
  }

  @ParameterizedTest
  @MethodSource("trials")
  void theSameBitsOnAnyNumberOfThreads(Trial trial) {
    LossScene scene = trial.scene(151, 173, true);
    for (PixelKernel kernel : KERNELS) {
      Evaluated one = evaluate(trial, scene, kernel, 1);
      for (int threads : new int[] {2, 3, 8}) {
        Evaluated many = evaluate(trial, scene, kernel, threads);
        assertThat(many.value()).isEqualTo(one.value());
        assertThat(many.perClass()).isEqualTo(one.perClass());
        assertThat(many.map()).isDeepEqualTo(one.map());
        assertThat(many.slope()).isDeepEqualTo(one.slope());
      }
    }
  }

  private static Evaluated evaluate(Trial trial, LossScene scene, PixelKernel kernel, int threads) {
    return Evaluated.of(
        trial.loss, scene.labelMap(), scene.logits(trial.activation), kernel, Threads.of(threads));
  }

  @ParameterizedTest
  @MethodSource("trials")
  void slopesAreCentralDifferences(Trial trial) {
    checkSlopes(trial, trial.scene(9, 11, true));
  }

  @ParameterizedTest
  @MethodSource("trials")
  void slopesAreCentralDifferencesAtAwkwardSizes(Trial trial) {
    for (int[] size : new int[][] {{1, 1}, {1, 9}, {7, 1}, {2, 2}, {3, 12}}) {
      checkSlopes(trial, trial.scene(size[0], size[1], false));
    }
  }

  private static void checkSlopes(Trial trial, LossScene scene) {
    Evaluated actual = trial.evaluate(scene);
    double largest = largest(Evaluated.joined(actual.slope()));
    double step = 1e-5;
    for (int c = 0; c < scene.channels(); c++) {
      for (int i = 0; i < scene.labels().length; i++) {
        int channel = c;
        int pixel = i;
        double above =
            trial.value(scene.mapped((k, j, own, z) -> k == channel && j == pixel ? z + step : z));
        double below =
            trial.value(scene.mapped((k, j, own, z) -> k == channel && j == pixel ? z - step : z));
        assertThat(actual.slope()[c][i])
            .as("channel %d, pixel %d of %d × %d", c, i, scene.height(), scene.width())
            .isCloseTo((above - below) / (2 * step), within(2e-7 * largest + 1e-10));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("trials")
  void theMapSumsUpToTheValue(Trial trial) {
    for (int[] size : new int[][] {{1, 1}, {1, 13}, {23, 17}, {64, 3}}) {
      Evaluated actual = trial.evaluate(trial.scene(size[0], size[1], size[0] > 1));
      double sum = Arrays.stream(Evaluated.joined(actual.map())).sum();
      double expected = actual.denominator() * actual.value();
      assertThat(sum).isCloseTo(expected, within(1e-11 * Math.max(Math.abs(expected), 1e-3)));
      double classes =
          actual.perClass().stream().filter(each -> !each.isNaN()).mapToDouble(each -> each).sum();
      long present = actual.perClass().stream().filter(each -> !each.isNaN()).count();
      switch (trial.loss.traits().classes()) {
        case SUM -> assertThat(classes).isCloseTo(actual.value(), within(1e-12));
        case MEAN_OF_PRESENT ->
            assertThat(classes / present).isCloseTo(actual.value(), within(1e-12));
        case NONE -> assertThat(actual.perClass()).isEmpty();
      }
      if (!trial.loss.traits().signed()) {
        assertThat(Arrays.stream(Evaluated.joined(actual.map())).min().orElseThrow())
            .isGreaterThanOrEqualTo(0);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("trials")
  void ignoredPixelsTakeNoPart(Trial trial) {
    LossScene scene = trial.scene(15, 21, true);
    Random random = new Random(5);
    int[] labels = scene.labels();
    LossScene other =
        scene.mapped(
            (c, i, own, z) -> labels[i] == LossScene.IGNORED ? 9 * random.nextGaussian() : z);
    Evaluated a = trial.evaluate(scene);
    Evaluated b = trial.evaluate(other);
    assertThat(b.value()).isEqualTo(a.value());
    assertThat(b.map()).isDeepEqualTo(a.map());
    assertThat(b.slope()).isDeepEqualTo(a.slope());
    for (int i = 0; i < labels.length; i++) {
      for (double[] slope : a.slope()) {
        assertThat(Math.abs(slope[i])).isEqualTo(labels[i] == 255 ? 0 : Math.abs(slope[i]));
      }
      for (double[] map : a.map()) {
        assertThat(Math.abs(map[i])).isEqualTo(labels[i] == 255 ? 0 : Math.abs(map[i]));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("trials")
  void competingChannelsSeeDifferencesAlone(Trial trial) {
    if (!trial.competing()) {
      return;
    }
    LossScene scene = trial.scene(12, 13, true);
    Evaluated actual = trial.evaluate(scene);
    double largest = largest(Evaluated.joined(actual.slope()));
    double[] shifts = new Random(8).doubles(scene.labels().length, -3, 3).toArray();
    Evaluated shifted = trial.evaluate(scene.mapped((c, i, own, z) -> z + shifts[i]));
    assertThat(shifted.value()).isCloseTo(actual.value(), within(1e-9));
    for (int i = 0; i < shifts.length; i++) {
      double sum = 0;
      for (int c = 0; c < scene.channels(); c++) {
        sum += actual.slope()[c][i];
        assertThat(shifted.slope()[c][i]).isCloseTo(actual.slope()[c][i], within(1e-9 * largest));
      }
      assertThat(sum).isCloseTo(0, within(1e-12 * largest));
    }
  }

  @ParameterizedTest
  @MethodSource("trials")
  void nothingOverflows(Trial trial) {
    LossScene scene = trial.scene(9, 11, true);
    LossScene huge = scene.mapped((c, i, own, z) -> i % 3 == 0 ? 1e4 * Math.signum(z) : 1e4 * z);
    for (LossScene each : List.of(huge, huge.mapped((c, i, own, z) -> own ? 1e4 : -1e4))) {
      Evaluated actual = trial.evaluate(each);
      assertThat(actual.value()).isFinite();
      assertThat(Evaluated.joined(actual.map())).doesNotContain(Double.NaN);
      assertThat(largest(Evaluated.joined(actual.map()))).isFinite();
      assertThat(Evaluated.joined(actual.slope())).doesNotContain(Double.NaN);
      assertThat(largest(Evaluated.joined(actual.slope()))).isFinite();
    }
  }

  @ParameterizedTest
  @MethodSource("trials")
  void withoutAValidPixelThereIsNothing(Trial trial) {
    LossScene scene = trial.scene(4, 5, false);
    int[] none = new int[scene.labels().length];
    Arrays.fill(none, LossScene.IGNORED);
    Evaluated actual = trial.evaluate(scene.withLabels(none));
    if (trial.loss.traits().activation() == Probabilities.SIGMOID) {
      assertThat(actual.value()).isZero();
      assertThat(Evaluated.joined(actual.map())).containsOnly(0);
    } else {
      assertThat(actual.value()).isNaN();
      assertThat(Evaluated.joined(actual.map())).containsOnly(Double.NaN);
    }
    assertThat(largest(Evaluated.joined(actual.slope()))).isZero();
  }

  @ParameterizedTest
  @MethodSource("trials")
  void aPerfectPredictionCostsNothing(Trial trial) {
    LossScene scene = trial.scene(17, 23, false);
    LossScene perfect = scene.mapped((c, i, own, z) -> own ? 40 : -40);
    double value = trial.value(perfect);
    if (trial.loss.traits().signed()) {
      assertThat(value).isLessThan(trial.value(scene));
    } else {
      assertThat(value).isBetween(-1e-12, 1e-9);
    }
  }

  @ParameterizedTest
  @MethodSource("trials")
  void aTurnedImageHasTheTurnedMaps(Trial trial) {
    if (!dependsOnNoOrder()) {
      return;
    }
    LossScene scene = trial.scene(9, 11, !trial.loss.traits().distances());
    Evaluated actual = trial.evaluate(scene);
    Evaluated turned = trial.evaluate(scene.turned());
    double largest = largest(Evaluated.joined(actual.slope()));
    assertThat(turned.value()).isCloseTo(actual.value(), within(1e-12));
    for (int c = 0; c < scene.channels(); c++) {
      double[] expected = scene.turned(actual.slope()[c]);
      for (int i = 0; i < expected.length; i++) {
        assertThat(turned.slope()[c][i]).isCloseTo(expected[i], within(1e-9 * largest));
      }
    }
  }

  /** Whether equal errors need no order. */
  protected boolean dependsOnNoOrder() {
    return true;
  }

  @ParameterizedTest
  @MethodSource("trials")
  void classesWithoutAPixelAreNoTrouble(Trial trial) {
    LossScene scene = trial.scene(8, 10, true);
    int[] one = Arrays.stream(scene.labels()).map(label -> label == 255 ? 255 : 1).toArray();
    for (int[] labels : List.of(one, Arrays.stream(one).map(l -> l == 1 ? 0 : l).toArray())) {
      Evaluated actual = trial.evaluate(scene.withLabels(labels));
      assertThat(actual.value()).isFinite();
      checkSlopes(trial, scene.withLabels(labels));
    }
  }

  /** What is kept for the next request is that loss's of that case, whatever was asked before. */
  @Test
  void keptValuesAreThoseOfTheirNames() {
    Memo memo = new Memo(1L << 26);
    Work work = Work.on(Threads.ONE, Cancellation.NEVER, memo.planes());
    LossScene a = LossScene.of(1, 3, 20, 20, true);
    LossScene b = LossScene.of(2, 3, 20, 20, true);
    for (int turn = 0; turn < 2; turn++) {
      for (LossScene scene : List.of(a, b)) {
        LabelMap labels = scene.labelMap();
        for (Activation activation : Activation.values()) {
          Logits logits = scene.logits(activation);
          for (Loss loss : losses) {
            try (Memo.Reading _ = memo.read()) {
              LossContext context = new LossContext(labels, logits, new SimdPixels(), memo, work);
              Evaluated kept = Evaluated.of(loss, context);
              Evaluated fresh = Evaluated.of(loss, labels, logits);
              assertThat(kept.value()).isEqualTo(fresh.value());
              assertThat(kept.map()).isDeepEqualTo(fresh.map());
              assertThat(kept.slope()).isDeepEqualTo(fresh.slope());
              assertThat(Evaluated.of(loss, context).slope()).isDeepEqualTo(fresh.slope());
            }
          }
        }
      }
    }
  }

  @Test
  void traitsSayWhatThereIs() {
    Loss loss = losses.getFirst();
    assertThat(loss.traits().map()).isNotEqualTo(ValueMap.NONE);
    // BCE has its own: those of the region loss.
    assertThat(goldenCases().findAny().isPresent()).isEqualTo(loss.id() != LossId.BCE);
  }
}
