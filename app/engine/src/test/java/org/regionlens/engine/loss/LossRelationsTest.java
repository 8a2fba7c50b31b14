package org.regionlens.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.Activation;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Loss;
import org.regionlens.engine.distance.FilledLabels;
import org.regionlens.engine.distance.SignedDistance;
import org.regionlens.engine.work.Work;

/** What losses have to do with each other and with BCE. */
class LossRelationsTest {

  private static LossScene scene(int channels) {
    return LossScene.of(7, channels, 17, 23, true);
  }

  private static Evaluated evaluate(String spec, LossScene scene) {
    return Evaluated.of(Loss.parse(spec), scene.labelMap(), scene.logits(Activation.SIGMOID));
  }

  private static double[] all(Evaluated of) {
    return DoubleStream.concat(
            DoubleStream.of(of.value()),
            DoubleStream.concat(
                Arrays.stream(Evaluated.joined(of.map())),
                Arrays.stream(Evaluated.joined(of.slope()))))
        .toArray();
  }

  private static void assertSame(double[] actual, double[] expected) {
    assertThat(actual).hasSameSizeAs(expected).containsExactly(expected, within(1e-12));
  }

  /** Value, map and slope of BCE, from its formulas. */
  private static double[] bce(LossScene scene) {
    int size = scene.labels().length;
    double[] map = new double[scene.channels() * size];
    double[] slope = new double[map.length];
    double valid = Arrays.stream(scene.labels()).filter(label -> label != 255).count();
    double sum = 0;
    for (int k = 0; k < map.length; k++) {
      int c = k / size;
      int i = k % size;
      double z = scene.z()[c][i];
      double y = scene.labels()[i] == (scene.channels() == 1 ? 1 : c) ? 1 : 0;
      double m = scene.labels()[i] == 255 ? 0 : 1;
      map[k] = m * (Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z))));
      slope[k] = m * (1 / (1 + Math.exp(-z)) - y) / (valid + 1);
      sum += map[k];
    }
    return DoubleStream.concat(
            DoubleStream.of(sum / (valid + 1)),
            DoubleStream.concat(Arrays.stream(map), Arrays.stream(slope)))
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void someAreBceAtTheEnds(int channels) {
    LossScene scene = scene(channels);
    for (String spec : new String[] {"focal:gamma=0", "scnp:size=1", "edge-weighted:w0=0"}) {
      assertSame(all(evaluate(spec, scene)), bce(scene));
    }
    double[] half = all(evaluate("focal:gamma=0,alpha=0.5", scene));
    assertSame(Arrays.stream(half).map(each -> 2 * each).toArray(), bce(scene));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void someAreEachOther(int channels) {
    LossScene scene = scene(channels);
    assertSame(all(evaluate("topk:percent=100", scene)), all(evaluate("ce", scene)));
    for (String activation : new String[] {"sigmoid", "softmax"}) {
      assertSame(
          all(evaluate("tversky:alpha=0.5,beta=0.5,smooth=1e-5,activation=" + activation, scene)),
          all(evaluate("dice:smooth=2e-5,activation=" + activation, scene)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void parametersRaiseAndLower(int channels) {
    LossScene scene = scene(channels);
    double bce = bce(scene)[0];
    assertThat(evaluate("focal:gamma=1", scene).value()).isLessThan(bce);
    assertThat(evaluate("focal:gamma=2", scene).value())
        .isLessThan(evaluate("focal:gamma=1", scene).value());
    assertThat(evaluate("topk:percent=50", scene).value())
        .isBetween(evaluate("ce", scene).value(), evaluate("topk", scene).value());
    assertThat(evaluate("scnp:size=3", scene).value())
        .isBetween(bce, evaluate("scnp:size=5", scene).value());
    assertThat(evaluate("edge-weighted", scene).value()).isBetween(bce, 11 * bce);
  }

  /** One channel z is class 1 of the channels (0, z). */
  @ParameterizedTest
  @CsvSource({"ce", "topk", "dice", "tversky", "boundary", "hausdorff", "ssim"})
  void oneChannelIsTheSecondOfTwo(String name) {
    LossScene one = scene(1);
    int[] labels =
        Arrays.stream(one.labels()).map(l -> l == LossScene.BACKGROUND ? 0 : l).toArray();
    LossScene two =
        new LossScene(
            one.height(),
            one.width(),
            labels,
            new double[][] {new double[labels.length], one.z()[0]});
    Evaluated a = evaluate(name, one);
    Evaluated b = Evaluated.of(Loss.parse(name), two.labelMap(), two.logits(Activation.SOFTMAX));
    if (a.perClass().isEmpty()) {
      assertThat(b.value()).isCloseTo(a.value(), within(1e-12));
      assertThat(b.slope()[1]).containsExactly(a.slope()[0], within(1e-12));
    } else {
      assertThat(b.perClass().get(1)).isCloseTo(a.perClass().getFirst(), within(1e-12));
      assertThat(b.map()[1]).containsExactly(a.map()[0], within(1e-9));
    }
  }

  @Test
  void boundaryIsProbabilityTimesDistance() {
    LossScene scene = LossScene.of(3, 1, 17, 23, true);
    Evaluated actual = evaluate("boundary", scene);
    LabelMap labels = scene.labelMap();
    Work work = Work.alone(Cancellation.NEVER);
    SignedDistance distance =
        SignedDistance.of(FilledLabels.of(labels, work).inside(1), 17, 23, work);
    for (int i = 0; i < scene.labels().length; i++) {
      double m = labels.isIgnored(i) ? 0 : 1;
      double p = 1 / (1 + Math.exp(-scene.z()[0][i]));
      assertThat(actual.map()[0][i]).isCloseTo(m * p * (0.5 - distance.at(i)), within(1e-12));
    }
  }

  @Test
  void hardPredictionsCostOneMinusTheirOverlap() {
    LossScene scene = scene(4);
    int[] best = new int[scene.labels().length];
    for (int i = 0; i < best.length; i++) {
      for (int c = 1; c < 4; c++) {
        best[i] = scene.z()[c][i] > scene.z()[best[i]][i] ? c : best[i];
      }
    }
    Evaluated actual = evaluate("lovasz", scene.mapped((c, i, own, z) -> best[i] == c ? 60 : 0));
    for (int c = 0; c < 4; c++) {
      double both = 0;
      double either = 0;
      for (int i = 0; i < best.length; i++) {
        boolean p = best[i] == c && scene.labels()[i] != LossScene.IGNORED;
        boolean y = scene.labels()[i] == c;
        both += p && y ? 1 : 0;
        either += p || y ? 1 : 0;
      }
      assertThat(actual.perClass().get(c)).isCloseTo(1 - both / either, within(1e-12));
    }
  }

  @Test
  void invertedPredictionsCostAsMuchAsThereIs() {
    LossScene scene = LossScene.of(7, 4, 17, 23, false);
    LossScene inverted = scene.mapped((c, i, own, z) -> own ? -40 : 40);
    for (String spec : new String[] {"dice:activation=sigmoid", "tversky:activation=sigmoid"}) {
      assertThat(evaluate(spec, inverted).perClass())
          .allSatisfy(each -> assertThat(each).isCloseTo(1, within(1e-5)));
    }
  }
}
