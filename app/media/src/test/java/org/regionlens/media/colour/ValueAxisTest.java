package org.regionlens.media.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scale runs from 0 to 1, upwards, and back again. */
final class ValueAxisTest {
  private static final double TINY = 1e-12;

  static Stream<ColourScale> scales() {
    List<ValueRange> ranges =
        List.of(
            new ValueRange(-3, 3),
            new ValueRange(0, 8),
            new ValueRange(1e-7, 12),
            new ValueRange(-0.25, 40),
            new ValueRange(-9, -2),
            new ValueRange(1e-300, 1e-290));
    return Stream.of(Scaling.values())
        .flatMap(
            scaling ->
                ranges.stream().map(range -> new ColourScale(ColourMap.GREY, range, scaling)));
  }

  @ParameterizedTest
  @MethodSource("scales")
  void runsUpwardsFromEndToEnd(ColourScale scale) {
    ValueAxis axis = scale.axis();
    ValueRange range = scale.range();
    assertThat(axis.position(range.low())).isZero();
    assertThat(axis.position(range.high())).isEqualTo(1);
    assertThat(scale.argb(range.low())).isEqualTo(ColourMap.GREY.argb(0));
    assertThat(scale.argb(range.high())).isEqualTo(ColourMap.GREY.argb(ColourMap.SIZE - 1));
    assertThat(scale.argb(Double.NEGATIVE_INFINITY)).isEqualTo(ColourMap.GREY.argb(0));
    assertThat(scale.argb(Double.NaN)).isZero();
    double before = 0;
    for (int i = 1; i <= 200; i++) {
      double at = axis.position(range.low() + (range.high() - range.low()) * i / 200);
      assertThat(at).isGreaterThan(before);
      before = at;
      double position = i / 200.0;
      assertThat(axis.position(axis.value(position))).isCloseTo(position, within(1e-9));
    }
  }

  @Test
  void signedScalesHaveZeroInTheMiddle() {
    for (Scaling scaling : Scaling.values()) {
      ValueAxis axis = new ValueAxis(new ValueRange(-5, 5), scaling);
      assertThat(axis.position(0)).isEqualTo(0.5);
      assertThat(axis.position(-2)).isCloseTo(1 - axis.position(2), within(TINY));
    }
  }

  @Test
  void formulas() {
    ValueRange range = new ValueRange(0, 100);
    assertThat(new ValueAxis(range, Scaling.SQUARE_ROOT).position(25)).isEqualTo(0.5);
    ValueAxis log = new ValueAxis(range, Scaling.LOG);
    assertThat(log.position(1)).as("four decades").isCloseTo(0.5, within(TINY));
    assertThat(log.position(0)).isZero();
    assertThat(log.position(-4)).isZero();
    ValueAxis decades = new ValueAxis(new ValueRange(0.01, 100), Scaling.LOG);
    assertThat(decades.position(10)).isCloseTo(0.75, within(TINY));
    ValueAxis symlog = new ValueAxis(range, Scaling.SYMLOG);
    assertThat(symlog.position(0.1)).isCloseTo(Math.log(2) / Math.log(1001), within(TINY));
  }

  @Test
  void logOfNegativeValuesIsSymlog() {
    ValueRange signed = new ValueRange(-2, 2);
    assertThat(Scaling.LOG.in(signed)).isEqualTo(Scaling.SYMLOG);
    assertThat(new ValueAxis(signed, Scaling.LOG).position(0.3))
        .isEqualTo(new ValueAxis(signed, Scaling.SYMLOG).position(0.3));
  }
}
