package org.regionlens.engine.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.support.Kernels;

/** Every reference file, with every kernel, within the tolerances stated beside the files. */
class GoldenValuesTest {
  /** Losses smaller than this are compared absolutely. */
  private static final double LOSS_FLOOR = 1e-3;

  private static final Map<MapRef, String> MAPS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(StandardMaps.BCE, "bce_map"),
              Map.entry(StandardMaps.RMI_CONTRIBUTION, "contribution"),
              Map.entry(StandardMaps.MI_CONTRIBUTION, "mi_contribution"),
              Map.entry(StandardMaps.SENSITIVITY, "sensitivity"),
              Map.entry(StandardMaps.SENSITIVITY_LABELS, "sensitivity_labels"),
              Map.entry(StandardMaps.GRADIENT_RMI, "grad_rmi"),
              Map.entry(StandardMaps.GRADIENT_BCE, "grad_bce"),
              Map.entry(StandardMaps.PULL_STRENGTH, "pull_strength"),
              Map.entry(StandardMaps.PULL_SAME, "pull_same"),
              Map.entry(StandardMaps.PULL_OTHER, "pull_other"),
              Map.entry(StandardMaps.VERSUS, "versus")));

  static Stream<Arguments> cases() {
    return Kernels.tested().stream()
        .flatMap(kernel -> GoldenCase.NAMES.stream().map(name -> Arguments.of(kernel, name)));
  }

  @Test
  void thereAre46Files() {
    assertThat(GoldenCase.NAMES).hasSize(46).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cases")
  @Tag(Kernels.TESTED)
  void agreesWithTheReference(KernelChoice kernel, String name) {
    GoldenCase golden = GoldenCase.load(name);
    Analysis analysis = new RegionEngine(kernel).analyse(golden.request(), Cancellation.NEVER);
    SoftAssertions softly = new SoftAssertions();
    checkLosses(golden, analysis, softly);
    MAPS.forEach((id, key) -> checkMap(golden.array(key), analysis, id, softly));
    checkRatio(golden, analysis, StandardMaps.AGREEMENT, "agreement", "pull_strength", softly);
    checkRatio(golden, analysis, StandardMaps.OPPOSITION, "opposition", null, softly);
    softly.assertAll();
  }

  private static void checkLosses(GoldenCase golden, Analysis analysis, SoftAssertions softly) {
    checkLoss("BCE", analysis.bce(), golden.array("bce").scalar(), LOSS_FLOOR, softly);
    checkLoss("RMI", analysis.rmi(), golden.array("rmi").scalar(), LOSS_FLOOR, softly);
    checkLoss("total", analysis.total(), golden.array("total").scalar(), LOSS_FLOOR, softly);
    double[] losses = golden.array("rmi_per_class").values();
    double[] information = golden.array("mi_per_class").values();
    double[] signal = golden.array("signal").values();
    assertThat(analysis.classes()).hasSize(losses.length);
    for (int c = 0; c < losses.length; c++) {
      ClassResult result = analysis.classes().get(c);
      checkLoss("L of " + c, result.rmi(), losses[c], LOSS_FLOOR, softly);
      // 1e-9 absolute or relative: the floor of 1e-3 in checkLoss is 1 here.
      checkLoss("I of " + c, result.mi(), information[c], 1, softly);
      softly.assertThat(result.signal()).as("signal of %d", c).isEqualTo(signal[c] != 0);
      softly.assertThat((double) result.points()).isEqualTo(golden.array("points").scalar());
    }
  }

  private static void checkLoss(
      String what, double actual, double expected, double floor, SoftAssertions softly) {
    if (Double.isNaN(expected)) {
      softly.assertThat(actual).as(what).isNaN();
      return;
    }
    softly
        .assertThat(actual)
        .as(what)
        .isCloseTo(expected, within(1e-9 * Math.max(Math.abs(expected), floor)));
  }

  private static double[] concatenated(Analysis analysis, MapRef id) {
    return analysis.maps().getOrDefault(id, List.of()).stream()
        .flatMapToDouble(map -> Arrays.stream(map.samples().toDoubles()))
        .toArray();
  }

  private static void checkShape(NumericArray expected, Analysis analysis, MapRef id) {
    int[] shape = expected.shape();
    for (MapValues map : analysis.maps().getOrDefault(id, List.of())) {
      assertThat(new int[] {map.height(), map.width()})
          .as("shape of %s", id)
          .containsExactly(shape[shape.length - 2], shape[shape.length - 1]);
    }
  }

  private static void checkMap(
      NumericArray expected, Analysis analysis, MapRef id, SoftAssertions softly) {
    checkShape(expected, analysis, id);
    double[] actual = concatenated(analysis, id);
    double largest =
        Arrays.stream(expected.values())
            .filter(v -> !Double.isNaN(v))
            .map(Math::abs)
            .max()
            .orElse(0);
    compare(id.commandName(), actual, expected.values(), 1e-6 * largest, i -> true, softly);
  }

  private static void checkRatio(
      GoldenCase golden,
      Analysis analysis,
      MapRef id,
      String key,
      @Nullable String denominatorKey,
      SoftAssertions softly) {
    NumericArray expected = golden.array(key);
    checkShape(expected, analysis, id);
    double[] denominators =
        denominatorKey == null
            ? sumOfMagnitudes(
                golden.array("pull_same").values(), golden.array("pull_other").values())
            : golden.array(denominatorKey).values();
    int classes = expected.shape()[0];
    int cells = expected.shape()[1] * expected.shape()[2];
    double[] largest = new double[classes];
    for (int i = 0; i < denominators.length; i++) {
      largest[i / cells] = Math.max(largest[i / cells], denominators[i]);
    }
    compare(
        id.commandName(),
        concatenated(analysis, id),
        expected.values(),
        1e-4,
        i -> denominators[i] > 1e-3 * largest[i / cells] || largest[i / cells] == 0,
        softly);
  }

  private static double[] sumOfMagnitudes(double[] a, double[] b) {
    double[] sum = new double[a.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = Math.abs(a[i]) + Math.abs(b[i]);
    }
    return sum;
  }

  private static void compare(
      String what,
      double[] actual,
      double[] expected,
      double tolerance,
      IntPredicate counts,
      SoftAssertions softly) {
    softly.assertThat(actual).as("size of %s", what).hasSameSizeAs(expected);
    int wrong = 0;
    double worst = 0;
    for (int i = 0; i < Math.min(expected.length, actual.length); i++) {
      if (counts.test(i)) {
        boolean bothNaN = Double.isNaN(actual[i]) && Double.isNaN(expected[i]);
        double error = Math.abs(actual[i] - expected[i]);
        if (!bothNaN && !(error <= tolerance)) {
          wrong++;
          worst = Math.max(worst, error);
        }
      }
    }
    softly
        .assertThat(wrong)
        .as("%s: values off by more than %g; the worst by %g", what, tolerance, worst)
        .isZero();
  }
}
