package org.regionlens.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.support.Kernels;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;

/**
 * Classes of one pixel, two pixels or one row, wherever they lie, and logits of any size: each
 * kernel gives numbers where the plain loops give them, and the same ones.
 */
class FewPixelsTest {
  private static final Set<MapRef> ALL = MapCatalogue.numeric();

  /** Of a map's largest value. q is a difference of what the residuals leave of the windows. */
  private static final double TOLERANCE = 1e-8;

  private static final int SIDE = 24;

  /** The pixels of the class on a square of {@link #SIDE}. */
  record Few(String name, int radius, int[] pixels) {
    @Override
    public String toString() {
      return "R = %d, %s".formatted(radius, name);
    }
  }

  static List<Few> few() {
    List<Few> cases = new ArrayList<>();
    int last = SIDE - 1;
    int[][] places = {{0, 0}, {1, 1}, {0, 9}, {11, 12}, {last - 1, 2}, {last, last}};
    for (int radius = 1; radius <= 10; radius++) {
      for (int[] place : places) {
        int at = place[0] * SIDE + place[1];
        cases.add(new Few("one pixel at " + Arrays.toString(place), radius, new int[] {at}));
        int other = (at + 5 * SIDE + 7) % (SIDE * SIDE);
        cases.add(new Few("two, one at " + Arrays.toString(place), radius, new int[] {at, other}));
      }
      for (int row : new int[] {0, 1, 12, last}) {
        int[] pixels = IntStream.range(row * SIDE, (row + 1) * SIDE).toArray();
        cases.add(new Few("row " + row, radius, pixels));
      }
    }
    return cases;
  }

  private static Scene scene(Few few, double[] logits) {
    int[] labels = new int[SIDE * SIDE];
    for (int pixel : few.pixels()) {
      labels[pixel] = 1;
    }
    return new Scene(SIDE, SIDE, labels, new double[][] {logits});
  }

  @ParameterizedTest
  @MethodSource("few")
  @Tag(Kernels.TESTED)
  void everyKernelGivesTheNumbersOfThePlainLoops(Few few) {
    double[] logits = new Random(few.radius()).doubles(SIDE * SIDE, -4, 4).toArray();
    Scene scene = scene(few, logits);
    Settings settings = Settings.defaults().withRadius(few.radius());
    Analysis expected = analyse(scene, settings, KernelChoice.SCALAR);
    for (KernelChoice kernel : Kernels.tested()) {
      assertSame(few + ", " + kernel, analyse(scene, settings, kernel), expected);
    }
  }

  /** Beyond ±690 e^{−|z|} ends: a value or none, and never an infinite one. */
  @ParameterizedTest
  @MethodSource("org.regionlens.engine.support.Kernels#tested")
  @Tag(Kernels.TESTED)
  void logitsOfAnySize(KernelChoice kernel) {
    for (double size : new double[] {1e-30, 1, 36, 40, 690, 710, 740, 750, 1e4, 1e30}) {
      for (Few few : List.of(few().get(2), few().get(13), few().get(70))) {
        for (boolean right : new boolean[] {true, false}) {
          double[] logits = new double[SIDE * SIDE];
          Arrays.fill(logits, right ? -size : size);
          for (int pixel : few.pixels()) {
            logits[pixel] = right ? size : -size;
          }
          Scene scene = scene(few, logits);
          Settings settings = Settings.defaults().withRadius(few.radius());
          Analysis analysis = analyse(scene, settings, kernel);
          Analysis expected = analyse(scene, settings, KernelChoice.SCALAR);
          assertSame("±%s, %s, %s".formatted(size, few, right), analysis, expected);
        }
      }
    }
  }

  private static Analysis analyse(Scene scene, Settings settings, KernelChoice kernel) {
    return new RegionEngine(kernel)
        .analyse(
            scene.request(settings, new ClassSelection.Each(), ALL, Precision.DOUBLE),
            Cancellation.NEVER);
  }

  private static void assertSame(String what, Analysis actual, Analysis expected) {
    ClassResult result = actual.classes().getFirst();
    assertThat(near(result.rmi(), expected.classes().getFirst().rmi(), 1)).as(what).isTrue();
    assertThat(near(result.mi(), expected.classes().getFirst().mi(), 1)).as(what).isTrue();
    for (MapRef map : ALL) {
      double[] values = Scenes.values(actual, map, 0);
      double[] others = Scenes.values(expected, map, 0);
      double largest = Math.max(1e-290, Scenes.largest(others));
      for (int i = 0; i < values.length; i++) {
        assertThat(Double.isInfinite(values[i])).as("%s: %s is infinite", what, map).isFalse();
        assertThat(near(values[i], others[i], largest))
            .as("%s: %s[%d] is %s, expected %s", what, map, i, values[i], others[i])
            .isTrue();
      }
    }
  }

  private static boolean near(double actual, double expected, double size) {
    return Double.isNaN(expected)
        ? Double.isNaN(actual)
        : Math.abs(actual - expected) <= TOLERANCE * size;
  }
}
