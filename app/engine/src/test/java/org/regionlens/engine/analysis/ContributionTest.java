package org.regionlens.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.support.NaiveRegion;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;

/** The point maps against what they claim to be: parts of a mean, and slopes in a weight. */
class ContributionTest {
  private static final MapRef[] POINT_MAPS = {
    StandardMaps.RMI_CONTRIBUTION,
    StandardMaps.MI_CONTRIBUTION,
    StandardMaps.SENSITIVITY,
    StandardMaps.SENSITIVITY_LABELS
  };

  private static double[] valued(MapValues map) {
    return Arrays.stream(map.samples().toDoubles()).filter(v -> !Double.isNaN(v)).toArray();
  }

  @ParameterizedTest
  @EnumSource(IgnoredPolicy.class)
  void meansAreTheLosses(IgnoredPolicy policy) {
    Random random = new Random(11);
    for (Cascade cascade : Scenes.cascades()) {
      for (PoolingMode mode : PoolingMode.values()) {
        Scene scene = Scenes.blobs(random.nextLong(), 2, 33, 38, 0.004);
        Settings settings =
            Settings.defaults()
                .withRadius(1 + random.nextInt(4))
                .withPooling(mode, 2)
                .withIgnored(policy)
                .withCascade(cascade);
        Analysis analysis = scene.analyse(settings, POINT_MAPS);
        double sum = 0;
        for (int c = 0; c < 2; c++) {
          ClassResult result = analysis.classes().get(c);
          double[] rmi = valued(Scenes.map(analysis, StandardMaps.RMI_CONTRIBUTION, c));
          double[] mi = valued(Scenes.map(analysis, StandardMaps.MI_CONTRIBUTION, c));
          assertThat((long) rmi.length).isEqualTo(result.points()).isPositive();
          assertThat(mi).hasSameSizeAs(rmi);
          assertMean(rmi, result.rmi(), settings);
          assertMean(mi, result.mi(), settings);
          sum += result.rmi();
        }
        assertThat(analysis.rmi()).isEqualTo(sum);
        Analysis all = scene.analyse(settings, new ClassSelection.All(), POINT_MAPS);
        assertMean(
            valued(Scenes.map(all, StandardMaps.RMI_CONTRIBUTION, 0)), analysis.rmi(), settings);
      }
    }
  }

  private static void assertMean(double[] values, double expected, Settings settings) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double scale = Math.max(Math.abs(expected), Scenes.largest(values));
    assertThat(mean).as("%s", settings).isCloseTo(expected, within(1e-11 * scale));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.4, 1})
  void agreeWithTheNaiveModelAndWithSlopesInAWeight(double g) {
    for (int radius = 1; radius <= 4; radius++) {
      Scene scene = Scenes.blobs(100 + radius, 1, 13 + radius, 14 + radius, 0.004);
      Settings settings =
          Settings.defaults()
              .withRadius(radius)
              .withIgnored(IgnoredPolicy.EXCLUDE)
              .withCascade(new Cascade.Chain(g));
      Analysis analysis = scene.analyse(settings, POINT_MAPS);
      ClassResult result = analysis.classes().getFirst();
      NaiveRegion naive = naive(scene, radius, settings.ridge(), g);
      double[] weights = naive.equalWeights();
      NaiveRegion.Fit fit = naive.fit(weights);
      assertThat(naive.points()).isEqualTo((int) result.points());
      assertThat(result.rmi()).isCloseTo(fit.loss(), within(1e-9));
      assertThat(result.mi()).isCloseTo(fit.information(), within(1e-8));
      double[] sensitivity = valued(Scenes.map(analysis, StandardMaps.SENSITIVITY, 0));
      double[] fromLabels = valued(Scenes.map(analysis, StandardMaps.SENSITIVITY_LABELS, 0));
      double[] rmi = valued(Scenes.map(analysis, StandardMaps.RMI_CONTRIBUTION, 0));
      double[] mi = valued(Scenes.map(analysis, StandardMaps.MI_CONTRIBUTION, 0));
      double largest = Scenes.largest(sensitivity);
      int n = naive.points();
      double qMean = Arrays.stream(fit.q()).average().orElseThrow();
      double difference =
          IntStream.range(0, n).mapToDouble(i -> fit.u()[i] - fit.q()[i]).average().orElseThrow();
      double weightSum = fit.q()[0] == 0 ? 1 : 0.5 * fit.q()[0] / sensitivity[0];
      for (int i = 0; i < n; i++) {
        assertThat(slope(naive, weights, i)).isCloseTo(sensitivity[i], within(1e-6 * largest));
        assertThat(fromLabels[i])
            .isCloseTo(0.5 * fit.u()[i] / weightSum, within(1e-7 * Scenes.largest(fromLabels)));
        double rmiExpected = fit.loss() + n / (2 * weightSum) * (fit.q()[i] - qMean);
        assertThat(rmi[i]).isCloseTo(rmiExpected, within(1e-7 * Scenes.largest(rmi)));
        double miExpected = fit.information() + 0.5 * n * (fit.u()[i] - fit.q()[i] - difference);
        assertThat(mi[i]).isCloseTo(miExpected, within(1e-7 * Scenes.largest(mi)));
      }
    }
  }

  /** ∂L/∂(weight of window n) by fourth-order central differences. */
  private static double slope(NaiveRegion naive, double[] weights, int n) {
    double step = 1e-3;
    int[] steps = {-2, -1, 1, 2};
    double[] factors = {1, -8, 8, -1};
    double slope = 0;
    for (int s = 0; s < steps.length; s++) {
      double[] changed = weights.clone();
      changed[n] += steps[s] * step;
      slope += factors[s] * naive.fit(changed).loss() / (12 * step);
    }
    return slope;
  }

  private static NaiveRegion naive(Scene scene, int radius, double ridge, double g) {
    int size = scene.height() * scene.width();
    double[] y = new double[size];
    double[] p = new double[size];
    for (int i = 0; i < size; i++) {
      boolean valid = scene.labels()[i] != Scenes.IGNORED;
      y[i] = valid && scene.labels()[i] == 1 ? 1 : 0;
      p[i] = (valid ? 1 / (1 + Math.exp(-scene.logits()[0][i])) : 0) + 1e-6;
    }
    int columns = scene.width() - radius + 1;
    boolean[] kept = new boolean[(scene.height() - radius + 1) * columns];
    for (int n = 0; n < kept.length; n++) {
      kept[n] = true;
      for (int k = 0; k < radius * radius; k++) {
        int row = n / columns + k / radius;
        int column = n % columns + k % radius;
        kept[n] &= scene.labels()[row * scene.width() + column] != Scenes.IGNORED;
      }
    }
    return new NaiveRegion(y, p, scene.height(), scene.width(), radius, kept, ridge, g);
  }
}
