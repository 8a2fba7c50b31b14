package org.regionlens.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.ClassResult.Note;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.support.Kernels;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;

/** A seeded crowd of requests that nobody would make: a value or a note, never an exception. */
class HostileInputTest {
  private static final Set<MapRef> ALL = MapCatalogue.numeric();
  private static final Set<Note> NO_VALUE =
      EnumSet.of(Note.GRID_SMALLER_THAN_WINDOW, Note.NO_POINT_LEFT);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aCrowd(long seed) {
    Random random = new Random(seed);
    for (int turn = 0; turn < 800; turn++) {
      Scene scene = scene(random, turn % 10);
      Settings settings = settings(random);
      check(scene, settings, KernelChoice.SCALAR);
    }
  }

  @ParameterizedTest
  @MethodSource("org.regionlens.engine.support.Kernels#tested")
  @Tag(Kernels.TESTED)
  void aSmallerCrowdForEachKernel(KernelChoice kernel) {
    Random random = new Random(5);
    for (int turn = 0; turn < 60; turn++) {
      check(scene(random, turn % 10), settings(random), kernel);
    }
  }

  private static Scene scene(Random random, int kind) {
    int height = 1 + random.nextInt(12);
    int width = 1 + random.nextInt(12);
    int channels = 1 + random.nextInt(3);
    int top = channels == 1 ? 1 : channels - 1;
    int[] labels = random.ints((long) height * width, 0, top + 1).toArray();
    double[][] logits = new double[channels][];
    for (int c = 0; c < channels; c++) {
      logits[c] = random.doubles((long) height * width, -3, 3).toArray();
    }
    switch (kind) {
      case 1 -> Arrays.fill(labels, top);
      case 2 -> Arrays.fill(labels, Scenes.IGNORED);
      case 3 -> multiply(logits, 1e4 / 3);
      case 4 -> {
        for (int c = 0; c < channels; c++) {
          Arrays.fill(logits[c], random.nextBoolean() ? 1e4 : -1e4);
        }
      }
      case 5 -> multiply(logits, 1e-9);
      case 6 -> {
        for (int i = 0; i < labels.length; i++) {
          labels[i] = random.nextInt(4) == 0 ? Scenes.IGNORED : labels[i];
        }
      }
      case 7 -> {
        // The labels themselves, as sure as can be, and now and then the opposite.
        double sure = random.nextBoolean() ? 1e4 : -40;
        for (int c = 0; c < channels; c++) {
          for (int i = 0; i < labels.length; i++) {
            logits[c][i] = labels[i] == (channels == 1 ? 1 : c) ? sure : -sure;
          }
        }
      }
      case 8 -> {
        // A class that lives in ignored surroundings alone.
        Arrays.fill(labels, Scenes.IGNORED);
        labels[random.nextInt(labels.length)] = top;
      }
      default -> {}
    }
    return new Scene(height, width, labels, logits);
  }

  private static void multiply(double[][] logits, double factor) {
    for (double[] plane : logits) {
      for (int i = 0; i < plane.length; i++) {
        plane[i] *= factor;
      }
    }
  }

  private static Settings settings(Random random) {
    List<Cascade> cascades = Scenes.cascades();
    double[] ridges = {5e-4, 5e-4, 1e-12, 1e-300, 1e3, 1e6};
    return Settings.defaults()
        .withRadius(1 + random.nextInt(random.nextBoolean() ? 3 : 10))
        .withPooling(List.of(PoolingMode.values()).get(random.nextInt(4)), 1 + random.nextInt(5))
        .withIgnored(random.nextBoolean() ? IgnoredPolicy.REFERENCE : IgnoredPolicy.EXCLUDE)
        .withCascade(cascades.get(random.nextInt(cascades.size())))
        .withLambda(random.nextDouble())
        .withRidge(ridges[random.nextInt(ridges.length)]);
  }

  private static void check(Scene scene, Settings settings, KernelChoice kernel) {
    String what = "%s, %s".formatted(settings, describe(scene));
    Analysis analysis;
    try {
      analysis =
          new RegionEngine(kernel)
              .analyse(
                  scene.request(settings, new ClassSelection.Each(), ALL, Precision.DOUBLE),
                  Cancellation.NEVER);
    } catch (RuntimeException e) {
      throw new AssertionError(what, e);
    }
    assertThat(analysis.bce()).as(what).isFinite().isNotNegative();
    for (int c = 0; c < analysis.classes().size(); c++) {
      checkClass(analysis, c, what);
    }
    assertThat(analysis.maps().keySet()).as(what).isEqualTo(ALL);
  }

  private static void checkClass(Analysis analysis, int c, String what) {
    ClassResult result = analysis.classes().get(c);
    boolean valued = result.notes().stream().noneMatch(NO_VALUE::contains);
    assertThat(result.points() > 0).as(what).isEqualTo(valued);
    assertThat(Double.isFinite(result.rmi())).as("L of %d, %s", c, what).isEqualTo(valued);
    assertThat(Double.isFinite(result.mi())).as("I of %d, %s", c, what).isEqualTo(valued);
    assertThat(result.notes().contains(Note.RIDGE_RAISED))
        .as(what)
        .isEqualTo(result.ridge() != analysis.request().settings().ridge());
    boolean noSignal =
        !valued
            || result.notes().contains(Note.LABELS_CONSTANT)
            || result.notes().contains(Note.PREDICTION_CONSTANT);
    assertThat(result.signal()).as(what).isEqualTo(!noSignal);
    for (MapRef id : ALL) {
      if (id.equals(StandardMaps.VERSUS)) {
        continue;
      }
      double[] values = Scenes.values(analysis, id, c);
      long numbers = Arrays.stream(values).filter(Double::isFinite).count();
      long nan = Arrays.stream(values).filter(Double::isNaN).count();
      assertThat(numbers + nan).as("%s is never infinite: %s", id, what).isEqualTo(values.length);
      switch (id.commandName()) {
        case "agreement", "opposition" -> {
          assertThat(Arrays.stream(values).filter(Double::isFinite))
              .as("%s: %s", id, what)
              .allMatch(v -> v >= -1e-12 && v <= 1 + 1e-12);
          assertThat(noSignal && numbers > 0).as("%s without a signal: %s", id, what).isFalse();
        }
        case "mi-contribution", "rmi-contribution", "sensitivity", "sensitivity-labels" ->
            assertThat(numbers).as("%s: %s", id, what).isEqualTo(result.points());
        default -> assertThat(nan).as("%s: %s", id, what).isZero();
      }
    }
  }

  private static String describe(Scene scene) {
    return "%d × %d, labels %s, logits %s"
        .formatted(
            scene.height(),
            scene.width(),
            Arrays.toString(scene.labels()),
            Arrays.deepToString(scene.logits()));
  }
}
