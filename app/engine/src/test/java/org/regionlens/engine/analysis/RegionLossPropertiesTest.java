package org.regionlens.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Cascade.Border;
import org.regionlens.engine.Cascade.Scope;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;

/** What the region loss is known to do (docs/method, "Properties"). */
class RegionLossPropertiesTest {
  private static final double RIDGE = Settings.DEFAULT_RIDGE;
  private static final Settings DEFAULTS = Settings.defaults();

  private static double rmi(Scene scene, Settings settings) {
    return scene.analyse(settings).rmi();
  }

  private static Scene inverted(Scene scene) {
    double[][] logits = new double[scene.logits().length][];
    for (int c = 0; c < logits.length; c++) {
      logits[c] = Arrays.stream(scene.logits()[c]).map(z -> -z).toArray();
    }
    return scene.with(logits);
  }

  /** Logits ±z that say of each pixel what the labels say of another. */
  private static Scene saying(Scene scene, double z, IntUnaryOperator other) {
    double[] logits = new double[scene.labels().length];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = scene.labels()[other.applyAsInt(i)] == 1 ? z : -z;
    }
    return scene.with(new double[][] {logits});
  }

  private static Scene noise(long seed, int height, int width) {
    Random random = new Random(seed);
    int[] labels = random.ints((long) height * width, 0, 2).toArray();
    return new Scene(height, width, labels, new double[1][height * width]);
  }

  @Test
  void inversionIsInvisible() {
    Scene whole = Scenes.blobs(1, 2, 30, 33, 0);
    Scene holed = Scenes.blobs(1, 2, 30, 33, 0.004);
    Settings exclude = DEFAULTS.withIgnored(IgnoredPolicy.EXCLUDE);
    for (Cascade cascade :
        List.of(
            new Cascade.Off(),
            new Cascade.Chain(0.4),
            new Cascade.Diffusion(0.6, 3, Border.HOLD, Scope.BOTH),
            new Cascade.Diffusion(0.6, 3, Border.HOLD, Scope.PREDICTION),
            new Cascade.Raster(0.7, 2, Scope.BOTH))) {
      Settings settings = DEFAULTS.withCascade(cascade);
      assertThat(rmi(inverted(whole), settings))
          .as("%s", cascade)
          .isCloseTo(rmi(whole, settings), within(1e-10));
    }
    Settings interpolated = DEFAULTS.withPooling(PoolingMode.INTERPOLATE, 2);
    assertThat(rmi(inverted(whole), interpolated))
        .isCloseTo(rmi(whole, interpolated), within(1e-10));
    assertThat(rmi(inverted(holed), exclude)).isCloseTo(rmi(holed, exclude), within(1e-10));
    assertThat(inverted(whole).analyse(DEFAULTS).bce())
        .as("BCE supplies the sign")
        .isGreaterThan(1.5 * whole.analyse(DEFAULTS).bce());
  }

  @Test
  void paddingAndVoidBreakTheInversion() {
    Scene whole = Scenes.blobs(1, 2, 30, 33, 0);
    Scene holed = Scenes.blobs(1, 2, 30, 33, 0.004);
    for (Settings settings :
        List.of(
            DEFAULTS.withPooling(PoolingMode.AVERAGE, 2),
            DEFAULTS.withPooling(PoolingMode.MAXIMUM, 2),
            DEFAULTS.withCascade(new Cascade.Diffusion(0.6, 3, Border.ZERO, Scope.BOTH)))) {
      assertThat(Math.abs(rmi(inverted(whole), settings) - rmi(whole, settings)))
          .as("%s", settings)
          .isGreaterThan(1e-5);
    }
    assertThat(Math.abs(rmi(inverted(holed), DEFAULTS) - rmi(holed, DEFAULTS))).isGreaterThan(1e-5);
  }

  @Test
  void aPerfectPredictionComesToTheFloor() {
    double floor = 0.5 * Math.log(2 * RIDGE);
    assertThat(floor).isCloseTo(-3.4539, within(1e-4));
    Scene varied = noise(2, 60, 60);
    assertThat(rmi(saying(varied, 20, i -> i), DEFAULTS)).isCloseTo(floor, within(1e-4));
    assertThat(rmi(saying(varied, 20, i -> i), DEFAULTS.withRadius(5)))
        .isCloseTo(floor, within(1e-4));
    int[] half = new int[60 * 60];
    Arrays.fill(half, 30 * 60, half.length, 1);
    assertThat(rmi(saying(varied.withLabels(half), 20, i -> i), DEFAULTS))
        .as("half a plane")
        .isCloseTo(-3.685, within(1e-3));
    Settings interpolated = DEFAULTS.withPooling(PoolingMode.INTERPOLATE, 2);
    assertThat(rmi(saying(Scenes.blobs(4, 1, 60, 60, 0), 20, i -> i), interpolated))
        .as("misregistered")
        .isGreaterThan(floor + 1);
  }

  @Test
  void moreOfTheSameRaisesTheLossByHalfTheLogarithm() {
    Random random = new Random(3);
    double[] normalised = new double[2];
    double[] losses = new double[2];
    for (int k = 0; k < 2; k++) {
      int side = k == 0 ? 60 : 120;
      Scene scene = noise(3, side, side);
      var result =
          scene
              .with(new double[][] {Scenes.noise(random, side * side)})
              .analyse(DEFAULTS)
              .classes()
              .getFirst();
      normalised[k] = result.rmiNormalised();
      losses[k] = result.rmi();
    }
    assertThat(losses[1] - losses[0]).isCloseTo(Math.log(2), within(0.05));
    assertThat(normalised[1]).isCloseTo(normalised[0], within(0.03));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void aShiftCostsUntilItIsAsWideAsTheWindow(int radius) {
    Scene scene = Scenes.blobs(5, 1, 90, 90, 0);
    double[] losses = new double[3 * radius + 1];
    for (int k = 0; k < losses.length; k++) {
      int shift = k;
      Scene shifted = saying(scene, 6, i -> i / 90 * 90 + Math.max(0, i % 90 - shift));
      losses[k] = rmi(shifted, DEFAULTS.withRadius(radius));
    }
    for (int k = 1; k <= radius; k++) {
      assertThat(losses[k]).as("shift by %d", k).isGreaterThan(losses[k - 1]);
    }
    double upToR = losses[radius] - losses[0];
    double beyond = losses[3 * radius] - losses[radius];
    assertThat(Math.abs(beyond)).isLessThan(0.15 * upToR);
  }

  @Test
  void sensitivityIsSettledByTheLabels() {
    int side = 80;
    Scene scene = Scenes.blobs(6, 1, side, side, 0);
    Scene random = scene.with(new double[][] {Scenes.noise(new Random(7), side * side)});
    Scene perfect = saying(scene, 20, i -> i);
    MapRef[] maps = {StandardMaps.SENSITIVITY, StandardMaps.SENSITIVITY_LABELS};
    Analysis ofNetwork = scene.analyse(DEFAULTS, maps);
    Analysis ofNoise = random.analyse(DEFAULTS, maps);
    assertThat(sum(ofNetwork, StandardMaps.SENSITIVITY)).isCloseTo(0.5, within(0.01));
    assertThat(sum(ofNoise, StandardMaps.SENSITIVITY)).isCloseTo(0.5, within(0.01));
    assertThat(sum(ofNoise, StandardMaps.SENSITIVITY_LABELS)).isCloseTo(0.5, within(0.01));
    assertThat(sum(perfect.analyse(DEFAULTS, maps), StandardMaps.SENSITIVITY)).isLessThan(0.01);
    assertThat(Scenes.values(ofNoise, StandardMaps.SENSITIVITY_LABELS, 0))
        .as("the labels' twin does not see the prediction")
        .isEqualTo(Scenes.values(ofNetwork, StandardMaps.SENSITIVITY_LABELS, 0));
    assertThat(shareOnStraddling(ofNoise, scene)).isCloseTo(1 - 1 / 9.0, within(0.01));
    assertThat(shareOnStraddling(ofNetwork, scene)).isCloseTo(1 - 1 / 9.0, within(0.03));
  }

  private static double sum(Analysis analysis, MapRef id) {
    return Arrays.stream(Scenes.values(analysis, id, 0)).sum();
  }

  /** Share of the sensitivity on windows that hold more than one label. */
  private static double shareOnStraddling(Analysis analysis, Scene scene) {
    double[] values = Scenes.values(analysis, StandardMaps.SENSITIVITY, 0);
    int columns = scene.width() - 2;
    double straddling = 0;
    for (int n = 0; n < values.length; n++) {
      int first = n / columns * scene.width() + n % columns;
      int ones = 0;
      for (int k = 0; k < 9; k++) {
        ones += scene.labels()[first + k / 3 * scene.width() + k % 3];
      }
      straddling += ones % 9 == 0 ? 0 : values[n];
    }
    return straddling / Arrays.stream(values).sum();
  }

  /** The image on its side: entries of equal distance change places in the chain's order. */
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void entriesOfEqualDistanceMayChangePlacesInTheChain(int radius) {
    Scene scene = Scenes.blobs(8, 1, 22, 27, 0);
    Settings settings = DEFAULTS.withRadius(radius).withCascade(new Cascade.Chain(0.4));
    IntUnaryOperator turned = i -> i % 22 * 27 + (26 - i / 22);
    int[] labels = new int[22 * 27];
    double[] logits = new double[22 * 27];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = scene.labels()[turned.applyAsInt(i)];
      logits[i] = scene.logits()[0][turned.applyAsInt(i)];
    }
    MapRef[] maps = {StandardMaps.MI_CONTRIBUTION, StandardMaps.GRADIENT_RMI};
    Analysis upright = scene.analyse(settings, maps);
    Analysis onItsSide = new Scene(27, 22, labels, new double[][] {logits}).analyse(settings, maps);
    assertThat(onItsSide.rmi()).isCloseTo(upright.rmi(), within(1e-11));
    assertThat(onItsSide.classes().getFirst().mi())
        .isCloseTo(upright.classes().getFirst().mi(), within(1e-10));
    double[] expected = Scenes.values(upright, StandardMaps.GRADIENT_RMI, 0);
    double[] actual = Scenes.values(onItsSide, StandardMaps.GRADIENT_RMI, 0);
    for (int i = 0; i < actual.length; i++) {
      assertThat(actual[i])
          .isCloseTo(expected[turned.applyAsInt(i)], within(1e-8 * Scenes.largest(expected)));
    }
  }

  /** g = 0: log L_11 of the centre alone, whose conditional variance the neighbours' p explain. */
  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void aChainWithoutWeightLeavesTheCentreAlone(int radius) {
    Scene scene = Scenes.blobs(9, 1, 24, 24, 0);
    Settings chain = DEFAULTS.withRadius(radius).withCascade(new Cascade.Chain(0));
    Analysis analysis = scene.analyse(chain, StandardMaps.SENSITIVITY);
    // Σw = 1 and one dimension counts: ½ as ever, where 1/R² of it would mean a wrong divisor.
    assertThat(sum(analysis, StandardMaps.SENSITIVITY)).isCloseTo(0.5, within(0.02));
    Analysis oneCell = scene.analyse(chain.withRadius(1));
    assertThat(analysis.rmi())
        .as("more neighbours of p explain the centre better")
        .isLessThan(oneCell.rmi());
    assertThat(analysis.classes().getFirst().mi())
        .isGreaterThan(oneCell.classes().getFirst().mi())
        .isLessThan(scene.analyse(DEFAULTS.withRadius(radius)).classes().getFirst().mi());
  }
}
