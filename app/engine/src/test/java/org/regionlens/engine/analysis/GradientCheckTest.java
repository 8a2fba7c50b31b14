package org.regionlens.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;

/** Gradients on the logits against fourth-order central differences of the losses. */
class GradientCheckTest {
  private static final double STEP = 1e-3;
  private static final double TOLERANCE = 1e-6;

  /** Rounding of the losses over the step: what is left where the true slope is 0. */
  private static final double NOISE = 1e-10;

  private static final List<MapRef> GRADIENTS =
      List.of(StandardMaps.GRADIENT_BCE, StandardMaps.GRADIENT_RMI, StandardMaps.GRADIENT_TOTAL);

  record Way(PoolingMode pooling, int stride) {
    /** The same on every machine, which the hash code of an enum is not. */
    long seed() {
      return 31L * pooling.name().hashCode() + stride;
    }
  }

  static List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    ways.add(new Way(PoolingMode.NONE, 1));
    for (int stride = 1; stride <= 4; stride++) {
      ways.add(new Way(PoolingMode.MAXIMUM, stride));
      ways.add(new Way(PoolingMode.AVERAGE, stride));
      ways.add(new Way(PoolingMode.INTERPOLATE, stride));
    }
    return ways;
  }

  @ParameterizedTest
  @MethodSource("ways")
  void everyRadiusAndPolicy(Way way) {
    Random random = new Random(way.seed());
    for (int radius = 1; radius <= 5; radius++) {
      for (IgnoredPolicy policy : IgnoredPolicy.values()) {
        int channels = radius % 2 == 0 ? 3 : 1;
        check(way, radius, policy, new Cascade.Off(), channels, random);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void everyCascade(Way way) {
    Random random = new Random(~way.seed());
    int turn = 0;
    for (Cascade cascade : Scenes.cascades()) {
      IgnoredPolicy policy = turn % 2 == 0 ? IgnoredPolicy.EXCLUDE : IgnoredPolicy.REFERENCE;
      check(way, 2 + turn % 3, policy, cascade, 1 + turn % 2, random);
      turn++;
    }
  }

  @ParameterizedTest
  @EnumSource(IgnoredPolicy.class)
  void everyCascadeWithWideWindows(IgnoredPolicy policy) {
    Random random = new Random(7);
    for (Cascade cascade : Scenes.cascades()) {
      check(new Way(PoolingMode.NONE, 1), 5, policy, cascade, 1, random);
    }
  }

  private static void check(
      Way way, int radius, IgnoredPolicy policy, Cascade cascade, int channels, Random random) {
    int height = way.stride * (radius + 4) + random.nextInt(4);
    int width = way.stride * (radius + 5) + random.nextInt(4);
    Scene scene = Scenes.blobs(random.nextLong(), channels, height, width, 0.002);
    Settings settings =
        Settings.defaults()
            .withRadius(radius)
            .withPooling(way.pooling, way.stride)
            .withIgnored(policy)
            .withLambda(0.3)
            .withCascade(cascade);
    Analysis analysis = scene.analyse(settings, GRADIENTS.toArray(MapRef[]::new));
    assertThat(analysis.rmi()).isFinite();
    for (int point = 0; point < 3; point++) {
      double[][] direction = new double[channels][height * width];
      for (int c = 0; c < channels; c++) {
        if (point == 0) {
          direction[c] = Scenes.noise(random, height * width);
        } else {
          // One pixel a class: the losses are sums over classes.
          direction[c][random.nextInt(height * width)] = 1;
        }
      }
      double[] expected = slopes(scene, settings, direction);
      for (int k = 0; k < GRADIENTS.size(); k++) {
        double actual = 0;
        double largest = 0;
        for (int c = 0; c < channels; c++) {
          double[] gradient = Scenes.values(analysis, GRADIENTS.get(k), c);
          actual += Scenes.dot(gradient, direction[c]);
          largest = Math.max(largest, Scenes.largest(gradient));
        }
        assertThat(actual)
            .as("%s of %s, %d × %d × %d", GRADIENTS.get(k), settings, channels, height, width)
            .isCloseTo(
                expected[k], within(NOISE + TOLERANCE * Math.max(largest, Math.abs(expected[k]))));
      }
    }
  }

  /** Slopes of BCE, RMI and total along a direction of the logits. */
  private static double[] slopes(Scene scene, Settings settings, double[][] direction) {
    double[] slopes = new double[3];
    int[] steps = {-2, -1, 1, 2};
    double[] weights = {1, -8, 8, -1};
    for (int s = 0; s < steps.length; s++) {
      double[][] moved = new double[direction.length][];
      for (int c = 0; c < moved.length; c++) {
        moved[c] = scene.logits()[c].clone();
        for (int i = 0; i < moved[c].length; i++) {
          moved[c][i] += steps[s] * STEP * direction[c][i];
        }
      }
      Analysis analysis = scene.with(moved).analyse(settings);
      slopes[0] += weights[s] * analysis.bce() / (12 * STEP);
      slopes[1] += weights[s] * analysis.rmi() / (12 * STEP);
      slopes[2] += weights[s] * analysis.total() / (12 * STEP);
    }
    return slopes;
  }
}
