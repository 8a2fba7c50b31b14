package org.regionlens.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.support.Kernels;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;

/** Maps of one class, of each and of all, in float and double. */
class MapSelectionTest {
  private static final MapRef[] ALL = MapCatalogue.numeric().toArray(MapRef[]::new);
  private static final Settings SETTINGS =
      Settings.defaults().withIgnored(IgnoredPolicy.EXCLUDE).withLambda(0.3);
  private static final Scene SCENE = Scenes.blobs(31, 3, 24, 27, 0.004);

  @Test
  void allIsTheSumOverEach() {
    Analysis each = SCENE.analyse(SETTINGS, new ClassSelection.Each(), ALL);
    Analysis all = SCENE.analyse(SETTINGS, new ClassSelection.All(), ALL);
    assertThat(all.classes()).isEqualTo(each.classes());
    for (MapRef id : ALL) {
      assertThat(all.maps().get(id)).as("%s", id).hasSize(1);
      double[] actual = Scenes.values(all, id, 0);
      for (int i = 0; i < actual.length; i++) {
        double expected =
            switch (id.commandName()) {
              case "agreement" -> agreement(each, i);
              case "opposition" -> opposition(each, i);
              case "versus" -> Scenes.values(each, id, 0)[i];
              default -> sumOrLargest(each, id, i);
            };
        if (Double.isNaN(expected)) {
          assertThat(actual[i]).as("%s[%d]", id, i).isNaN();
        } else {
          assertThat(actual[i])
              .as("%s[%d]", id, i)
              .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
        }
      }
    }
  }

  private static double sumOrLargest(Analysis each, MapRef id, int i) {
    double sum = Double.NaN;
    for (int c = 0; c < 3; c++) {
      double value = Scenes.values(each, id, c)[i];
      if (!Double.isNaN(value)) {
        double before = Double.isNaN(sum) ? 0 : sum;
        sum = id.equals(StandardMaps.PREDICTION) ? Math.max(before, value) : before + value;
      }
    }
    return sum;
  }

  private static double agreement(Analysis each, int i) {
    double numerator = 0;
    double denominator = 0;
    double largest = 0;
    double[] sums = new double[Scenes.values(each, StandardMaps.PULL_STRENGTH, 0).length];
    for (int c = 0; c < 3; c++) {
      double[] strength = Scenes.values(each, StandardMaps.PULL_STRENGTH, c);
      numerator +=
          Math.abs(
              Scenes.values(each, StandardMaps.PULL_SAME, c)[i]
                  + Scenes.values(each, StandardMaps.PULL_OTHER, c)[i]);
      denominator += strength[i];
      for (int k = 0; k < sums.length; k++) {
        sums[k] += strength[k];
        largest = Math.max(largest, sums[k]);
      }
    }
    return denominator > 1e-6 * largest ? numerator / denominator : Double.NaN;
  }

  private static double opposition(Analysis each, int i) {
    double numerator = 0;
    double[] sums = new double[Scenes.values(each, StandardMaps.PULL_SAME, 0).length];
    for (int c = 0; c < 3; c++) {
      double[] same = Scenes.values(each, StandardMaps.PULL_SAME, c);
      double[] other = Scenes.values(each, StandardMaps.PULL_OTHER, c);
      for (int k = 0; k < sums.length; k++) {
        sums[k] += Math.abs(same[k]) + Math.abs(other[k]);
      }
      numerator += Math.abs(same[i]) + Math.abs(other[i]) - Math.abs(same[i] + other[i]);
    }
    double largest = Arrays.stream(sums).max().orElse(0);
    return sums[i] > 1e-6 * largest ? numerator / sums[i] : Double.NaN;
  }

  @Test
  void oneIsAnEntryOfEach() {
    Analysis each = SCENE.analyse(SETTINGS, new ClassSelection.Each(), ALL);
    for (int c = 0; c < 3; c++) {
      Analysis one = SCENE.analyse(SETTINGS, new ClassSelection.One(c), ALL);
      assertThat(one.classes()).isEqualTo(each.classes());
      assertThat(one.rmi()).isEqualTo(each.rmi());
      for (MapRef id : ALL) {
        assertThat(one.maps().get(id)).hasSize(1);
        if (!id.equals(StandardMaps.VERSUS)) {
          assertThat(Scenes.values(one, id, 0))
              .as("%s of %d", id, c)
              .isEqualTo(Scenes.values(each, id, c));
        }
      }
      double[] versus = Scenes.values(one, StandardMaps.VERSUS, 0);
      double[] rmi = Scenes.values(each, StandardMaps.GRADIENT_RMI, c);
      double[] bce = Scenes.values(each, StandardMaps.GRADIENT_BCE, c);
      double rmiMean = Arrays.stream(rmi).map(Math::abs).average().orElseThrow();
      double bceMean = Arrays.stream(bce).map(Math::abs).average().orElseThrow();
      for (int i = 0; i < versus.length; i++) {
        assertThat(versus[i])
            .isCloseTo(Math.abs(rmi[i]) / rmiMean - Math.abs(bce[i]) / bceMean, within(1e-9));
      }
      assertThat(Arrays.stream(versus).sum()).isCloseTo(0, within(1e-8));
    }
  }

  @ParameterizedTest
  @MethodSource("org.regionlens.engine.support.Kernels#tested")
  @Tag(Kernels.TESTED)
  void floatMapsAreTheDoubleOnesRounded(KernelChoice kernel) {
    RegionEngine engine = new RegionEngine(kernel);
    Set<MapRef> maps = new TreeSet<>(MapCatalogue.standard());
    AnalysisRequest inDouble =
        SCENE.request(SETTINGS, new ClassSelection.Each(), maps, Precision.DOUBLE);
    AnalysisRequest inFloat =
        SCENE.request(SETTINGS, new ClassSelection.Each(), maps, Precision.FLOAT);
    Analysis exact = engine.analyse(inDouble, Cancellation.NEVER);
    Analysis again = engine.analyse(inDouble, Cancellation.NEVER);
    Analysis rounded = engine.analyse(inFloat, Cancellation.NEVER);
    assertThat(rounded.classes()).as("losses stay double").isEqualTo(exact.classes());
    assertThat(again.classes()).isEqualTo(exact.classes());
    assertThat(exact.map(StandardMaps.OVERLAY)).as("not a map of numbers").isNull();
    for (MapRef id : ALL) {
      int entries = id.equals(StandardMaps.VERSUS) ? 1 : 3;
      for (int c = 0; c < entries; c++) {
        double[] expected = Scenes.values(exact, id, c);
        assertThat(Scenes.values(again, id, c)).as("%s again", id).isEqualTo(expected);
        for (int i = 0; i < expected.length; i++) {
          expected[i] = (float) expected[i];
        }
        assertThat(Scenes.values(rounded, id, c)).as("%s", id).isEqualTo(expected);
      }
    }
  }

  @Test
  void onlyWhatIsWantedIsComputed() {
    Analysis all = SCENE.analyse(SETTINGS, new ClassSelection.All(), ALL);
    for (MapRef id : ALL) {
      Analysis analysis = SCENE.analyse(SETTINGS, new ClassSelection.All(), id);
      assertThat(analysis.maps().keySet()).containsExactly(id);
      assertThat(Scenes.values(analysis, id, 0))
          .as("%s alone is as among others", id)
          .isEqualTo(Scenes.values(all, id, 0));
    }
    assertThat(SCENE.analyse(SETTINGS, new ClassSelection.All()).maps()).isEmpty();
  }

  /** Cells farther than R − 1 from a boundary are pulled from their own side alone. */
  @Test
  void farFromABoundaryThereIsNoOtherSide() {
    Scene scene = Scenes.blobs(32, 1, 40, 40, 0);
    int radius = 4;
    Analysis analysis =
        scene.analyse(
            Settings.defaults().withRadius(radius),
            StandardMaps.PULL_OTHER,
            StandardMaps.OPPOSITION);
    double[] other = Scenes.values(analysis, StandardMaps.PULL_OTHER, 0);
    double[] opposition = Scenes.values(analysis, StandardMaps.OPPOSITION, 0);
    int far = 0;
    for (int i = 0; i < 1600; i++) {
      boolean alone = true;
      for (int k = 0; k < 1600; k++) {
        boolean near = Math.abs(i / 40 - k / 40) < radius && Math.abs(i % 40 - k % 40) < radius;
        alone &= !near || scene.labels()[k] == scene.labels()[i];
      }
      if (alone) {
        far++;
        assertThat(other[i]).isZero();
        assertThat(Double.isNaN(opposition[i]) || opposition[i] == 0).isTrue();
      }
    }
    assertThat(far).isBetween(100, 1500);
  }
}
