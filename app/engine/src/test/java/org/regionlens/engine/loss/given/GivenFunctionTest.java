package org.regionlens.engine.loss.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.GivenArrays;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Loss;
import org.regionlens.engine.Loss.Given.Reduction;
import org.regionlens.engine.Loss.Given.Sign;
import org.regionlens.engine.LossTraits.ValueMap;
import org.regionlens.engine.Samples;
import org.regionlens.engine.loss.Evaluated;

class GivenFunctionTest {
  private static final LabelMap LABELS =
      new LabelMap(2, 2, new int[] {0, 1, 255, 1}, OptionalInt.of(255), Set.of());
  private static final Logits LOGITS =
      new Logits(2, 2, List.of(plane(0, 0, 0, 0), plane(1, 2, 3, 4)));
  private static final List<Samples> GRADIENT = List.of(plane(1, -2, 3, 4), plane(0.5, 0, 9, -1));

  private static Samples plane(double... values) {
    return Samples.of(values);
  }

  private static Loss.Given given(List<Samples> map, Sign sign, Reduction reduction) {
    return new Loss.Given("mine", new GivenArrays(2, 2, GRADIENT, map), sign, reduction);
  }

  @Test
  void theGradientIsWhatWasGivenOnValidPixels() {
    Evaluated actual =
        Evaluated.of(given(List.of(), Sign.GRADIENT, Reduction.MEAN), LABELS, LOGITS);
    assertThat(actual.slope()).isDeepEqualTo(new double[][] {{1, -2, 0, 4}, {0.5, 0, 0, -1}});
    assertThat(actual.value()).isNaN();
    assertThat(actual.perClass()).isEmpty();
    assertThat(actual.map()).isEmpty();
  }

  @Test
  void whatLiesOnIgnoredPixelsIsTold() {
    GivenArrays arrays = new GivenArrays(2, 2, GRADIENT, List.of());
    assertThat(arrays.shareOnIgnored(LABELS)).isCloseTo(12 / 20.5, within(1e-15));
    LabelMap none = LABELS.reading(OptionalInt.empty(), Set.of());
    assertThat(arrays.shareOnIgnored(none)).isZero();
  }

  @Test
  void aStepIsTurnedRoundAndASumIsDivided() {
    Evaluated actual = Evaluated.of(given(List.of(), Sign.STEP, Reduction.SUM), LABELS, LOGITS);
    assertThat(actual.slope()[0])
        .containsExactly(new double[] {-1 / 3.0, 2 / 3.0, 0, -4 / 3.0}, within(1e-15));
  }

  @Test
  void aMapForAllClassesHasTheirValue() {
    Loss.Given loss = given(List.of(plane(3, 6, 100, 0)), Sign.GRADIENT, Reduction.MEAN);
    Evaluated actual = Evaluated.of(loss, LABELS, LOGITS);
    assertThat(loss.traits().map()).isEqualTo(ValueMap.PIXELS);
    assertThat(actual.map()).isDeepEqualTo(new double[][] {{3, 6, 0, 0}});
    assertThat(actual.value()).isEqualTo(3);
    assertThat(actual.denominator()).isEqualTo(3);
    assertThat(actual.perClass()).isEmpty();
  }

  @Test
  void aMapOfEachClassHasTheirValues() {
    Loss.Given loss =
        given(
            List.of(plane(3, 6, 100, 0), plane(0, 0, 5, Double.NaN)),
            Sign.GRADIENT,
            Reduction.MEAN);
    Evaluated actual = Evaluated.of(loss, LABELS, LOGITS);
    assertThat(actual.perClass()).containsExactly(3.0, 0.0);
    assertThat(actual.value()).isEqualTo(3);
    assertThat(actual.map()[1]).containsExactly(0, 0, 0, Double.NaN);
  }

  @Test
  void arraysOfAnotherSizeAreRefused() {
    Logits one = new Logits(2, 2, List.of(plane(0, 0, 0, 0)));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () -> Evaluated.of(given(List.of(), Sign.GRADIENT, Reduction.MEAN), LABELS, one))
        .withMessage(
            "The gradient of mine is [2,2,2], the prediction [1,2,2]: both must have the same"
                + " channels, rows and columns.");
  }
}
