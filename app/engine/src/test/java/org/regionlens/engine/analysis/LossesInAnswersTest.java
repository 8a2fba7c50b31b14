package org.regionlens.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.engine.Activation;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.BasicLosses;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.LossNumbers;
import org.regionlens.engine.LossTraits;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Objective;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;

/** Any loss in an answer: its numbers, its maps, in the objective and in versus. */
class LossesInAnswersTest {
  private static final Scene SCENE = Scenes.blobs(31, 3, 14, 17, 0.02);
  private static final double STEP = 1e-5;

  private final RegionEngine engine = new RegionEngine(KernelChoice.SCALAR);

  static Stream<Loss> others() {
    return Stream.of(LossId.values())
        .filter(id -> id != LossId.GIVEN && id != LossId.BCE && id != LossId.RMI)
        .map(LossId::standard);
  }

  private Analysis analyse(
      Logits logits, Settings settings, ClassSelection classes, Set<MapRef> maps, Loss... losses) {
    return engine.analyse(
        new AnalysisRequest(
            SCENE.labelMap(), logits, settings, classes, maps, Precision.DOUBLE, List.of(losses)),
        Cancellation.NEVER);
  }

  @ParameterizedTest
  @MethodSource("others")
  void theMapsOfEachClassAreThoseOfOneAndSumUpToThoseOfAll(Loss loss) {
    Set<MapRef> maps = new LinkedHashSet<>(MapCatalogue.of(loss));
    Settings settings = Settings.defaults();
    Analysis each = analyse(SCENE.prediction(), settings, new ClassSelection.Each(), maps, loss);
    Analysis all = analyse(SCENE.prediction(), settings, new ClassSelection.All(), maps, loss);
    Analysis one = analyse(SCENE.prediction(), settings, new ClassSelection.One(1), maps, loss);
    for (MapRef map : maps) {
      List<MapValues> planes = maps(each, map);
      boolean same =
          loss.traits().map() == LossTraits.ValueMap.PIXELS && map instanceof MapRef.Value;
      for (int i = 0; i < planes.getFirst().samples().length(); i++) {
        double sum = 0;
        for (MapValues plane : planes) {
          sum = same ? plane.samples().get(i) : sum + plane.samples().get(i);
        }
        assertThat(map(all, map).samples().get(i)).isCloseTo(sum, within(1e-12));
        assertThat(map(one, map).samples().get(i)).isEqualTo(planes.get(1).samples().get(i));
      }
    }
    LossNumbers numbers = all.numbers(loss);
    assertThat(numbers).isEqualTo(each.numbers(loss));
    double sum = 0;
    MapValues value = map(all, new MapRef.Value(loss));
    for (int i = 0; i < value.samples().length(); i++) {
      sum += value.samples().get(i);
    }
    assertThat(sum).isCloseTo(numbers.value() * numbers.denominator(), within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("others")
  void versusIsTheDifferenceOfTheMagnitudesInMultiplesOfTheirMeans(Loss loss) {
    MapRef versus = new MapRef.Versus(loss, BasicLosses.BCE);
    Set<MapRef> maps = Set.of(versus, new MapRef.Slope(loss), StandardMaps.GRADIENT_BCE);
    Analysis answer =
        analyse(SCENE.prediction(), Settings.defaults(), new ClassSelection.One(1), maps);
    double[] a = magnitudes(map(answer, new MapRef.Slope(loss)));
    double[] b = magnitudes(map(answer, StandardMaps.GRADIENT_BCE));
    double meanA = Arrays.stream(a).average().orElseThrow();
    double meanB = Arrays.stream(b).average().orElseThrow();
    for (int i = 0; i < a.length; i++) {
      assertThat(map(answer, versus).samples().get(i))
          .isCloseTo(a[i] / meanA - b[i] / meanB, within(1e-9));
    }
  }

  private static double[] magnitudes(MapValues map) {
    double[] values = map.samples().toDoubles();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.abs(values[i]);
    }
    return values;
  }

  static Stream<Objective> objectives() {
    return Stream.of("0.3*bce+0.7*rmi", "bce", "0.25*rmi+2*dice", "bce+0.5*focal:gamma=3+0.1*rmi")
        .map(text -> Objective.parse(text, List.of()));
  }

  /** In both activations: every gradient is on the network's logits. */
  @ParameterizedTest
  @MethodSource("objectives")
  void theGradientOfTheTotalIsThatOfTheValue(Objective objective) {
    Settings settings = Settings.defaults().withObjective(objective);
    for (Activation activation : Activation.values()) {
      Logits logits = SCENE.prediction().withActivation(activation);
      Analysis answer =
          analyse(logits, settings, new ClassSelection.Each(), Set.of(StandardMaps.GRADIENT_TOTAL));
      List<MapValues> slopes = maps(answer, StandardMaps.GRADIENT_TOTAL);
      for (int channel = 0; channel < 3; channel++) {
        for (int i = 5; i < 14 * 17; i += 41) {
          double above = total(moved(logits, channel, i, STEP), settings);
          double below = total(moved(logits, channel, i, -STEP), settings);
          assertThat(slopes.get(channel).samples().get(i))
              .as("%s, %s, channel %d, pixel %d", objective.spec(), activation, channel, i)
              .isCloseTo((above - below) / (2 * STEP), within(1e-7));
        }
      }
    }
  }

  private double total(Logits logits, Settings settings) {
    return analyse(logits, settings, new ClassSelection.All(), Set.of()).total();
  }

  private static Logits moved(Logits logits, int channel, int pixel, double step) {
    List<Samples> planes = new ArrayList<>();
    for (int c = 0; c < logits.channels(); c++) {
      double[] z = logits.plane(c).toDoubles();
      z[pixel] += c == channel ? step : 0;
      planes.add(Samples.of(z));
    }
    return logits.with(planes);
  }

  @Test
  void ofASoftmaxTheSlopesOfAPixelCancel() {
    Logits logits = SCENE.prediction().withActivation(Activation.SOFTMAX);
    Set<MapRef> maps = Set.of(StandardMaps.GRADIENT_BCE, StandardMaps.GRADIENT_RMI);
    Analysis all = analyse(logits, Settings.defaults(), new ClassSelection.All(), maps);
    for (MapRef map : maps) {
      for (int i = 0; i < 14 * 17; i++) {
        assertThat(map(all, map).samples().get(i)).isCloseTo(0, within(1e-12));
      }
    }
  }

  @Test
  void anotherWeightOnlyWeighsAnew() {
    Settings first = Settings.defaults().withObjective(Objective.parse("dice+bce+rmi", List.of()));
    Settings second = first.withObjective(Objective.parse("0.5*dice+0.25*bce+0.25*rmi", List.of()));
    Settings third = first.withObjective(Objective.parse("dice+0.25*bce+3*rmi", List.of()));
    Set<MapRef> total = Set.of(StandardMaps.GRADIENT_TOTAL);
    ClassSelection one = new ClassSelection.One(2);
    Logits logits = SCENE.prediction();
    for (Settings settings : List.of(first, second, third)) {
      Analysis kept = analyse(logits, settings, one, total);
      Analysis fresh =
          new RegionEngine(KernelChoice.SCALAR)
              .analyse(
                  new AnalysisRequest(
                      SCENE.labelMap(), logits, settings, one, total, Precision.DOUBLE),
                  Cancellation.NEVER);
      assertThat(map(kept, StandardMaps.GRADIENT_TOTAL).samples().toDoubles())
          .isEqualTo(map(fresh, StandardMaps.GRADIENT_TOTAL).samples().toDoubles());
      assertThat(kept.total()).isEqualTo(fresh.total());
    }
  }

  @Test
  void namesOfMapsAreReadBack() {
    Loss focal = Loss.parse("focal:gamma=3,alpha=0.25");
    List<MapRef> maps = new ArrayList<>(MapCatalogue.with(List.of(focal, LossId.CE.standard())));
    maps.add(new MapRef.Versus(focal, BasicLosses.RMI));
    maps.add(new MapRef.Versus(BasicLosses.BCE, focal));
    for (MapRef map : maps) {
      assertThat(MapCatalogue.parse(map.commandName(), List.of())).isEqualTo(map);
    }
    String names = String.join(",", maps.stream().map(MapRef::commandName).toList());
    assertThat(MapCatalogue.split(names))
        .isEqualTo(maps.stream().map(MapRef::commandName).toList());
    assertThat(MapCatalogue.named("versus:rmi:bce")).contains(StandardMaps.VERSUS);
    assertThat(MapCatalogue.named("value-bce")).contains(StandardMaps.BCE);
    assertThatThrownBy(() -> MapCatalogue.parse("gradient-rmi:radius=5", List.of()))
        .hasMessageContaining("RMI is the one that is set");
    assertThatThrownBy(() -> MapCatalogue.parse("versus:dice", List.of()))
        .hasMessageContaining("two losses");
  }

  private static MapValues map(Analysis answer, MapRef map) {
    return maps(answer, map).getFirst();
  }

  private static List<MapValues> maps(Analysis answer, MapRef map) {
    return Objects.requireNonNull(answer.maps().get(map));
  }
}
