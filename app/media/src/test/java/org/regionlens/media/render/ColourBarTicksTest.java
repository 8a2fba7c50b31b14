package org.regionlens.media.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;

class ColourBarTicksTest {

  private static ColourBarTicks ticks(double low, double high, int most, boolean signed) {
    return ColourBarTicks.of(new ValueRange(low, high), most, signed, Locale.ROOT);
  }

  private static String labels(ColourBarTicks ticks) {
    return String.join(" ", ticks.ticks().stream().map(ColourBarTicks.Tick::label).toList());
  }

  @Test
  void ticksAreRound() {
    assertThat(labels(ticks(0, 1, 6, false))).isEqualTo("0.0 0.2 0.4 0.6 0.8 1.0");
    assertThat(labels(ticks(2.6, 36.2, 4, false))).isEqualTo("10 20 30");
    assertThat(labels(ticks(-12.25, 12.25, 7, true))).isEqualTo("−10 −5 0 +5 +10");
    assertThat(labels(ticks(-0.473, 0.473, 5, true))).isEqualTo("−0.4 −0.2 0.0 +0.2 +0.4");
  }

  @Test
  void neverOneNumberAlone() {
    assertThat(labels(ticks(-0.19, 0.19, 2, true))).isEqualTo("−0.1 +0.1");
    assertThat(labels(ticks(-0.45, 0.45, 3, true))).isEqualTo("−0.4 0.0 +0.4");
    assertThat(labels(ticks(-0.9, 3.1, 2, false))).isEqualTo("0 2");
    assertThat(labels(ticks(0.1, 0.95, 2, false))).isEqualTo("0.2 0.8");
  }

  @Test
  void powersOfTenAreTakenOut() {
    ColourBarTicks small = ticks(-1.8e-4, 1.8e-4, 5, true);
    assertThat(small.factor()).isEqualTo("×10⁻⁴");
    assertThat(labels(small)).isEqualTo("−1 0 +1");
    ColourBarTicks large = ticks(0, 3e12, 4, false);
    assertThat(large.factor()).isEqualTo("×10¹²");
    assertThat(labels(large)).isEqualTo("0 1 2 3");
  }

  private static String spread(double low, double high, Scaling scaling, int most) {
    ColourMap map = low < 0 ? ColourMap.RDBU : ColourMap.MAGMA;
    ColourScale scale = new ColourScale(map, new ValueRange(low, high), scaling);
    return labels(ColourBarTicks.of(scale, most, Locale.ROOT));
  }

  @Test
  void scalesThatAreNotLinearHaveRoundTicksToo() {
    assertThat(spread(-10, 10, Scaling.SYMLOG, 9)).isEqualTo("−10 −1 −0.1 0 +0.1 +1 +10");
    assertThat(spread(0.01, 100, Scaling.LOG, 5)).isEqualTo("0.01 0.1 1 10 100");
    assertThat(spread(0, 9, Scaling.SQUARE_ROOT, 5)).isEqualTo("0 1 5");
    assertThat(spread(1e-9, 1e-5, Scaling.LOG, 3)).isEqualTo("10⁻⁹ 10⁻⁷ 10⁻⁵");
    assertThat(spread(0, 3e5, Scaling.LOG, 5)).isEqualTo("100 1000 10000 10⁵");
    assertThat(spread(0, 6e-4, Scaling.SQUARE_ROOT, 4)).isEqualTo("0 10⁻⁴ 5·10⁻⁴");
    assertThat(spread(3, 4, Scaling.LOG, 4)).as("no power of ten").isEqualTo("3.0 3.5 4.0");
  }

  @Test
  void ticksOfAnyScaleKeepTheirDistance() {
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      double low = random.nextInt(3) == 0 ? 0 : random.nextGaussian() * Math.pow(10, i % 9 - 4);
      double high = low + (0.01 + random.nextDouble()) * Math.pow(10, random.nextInt(9) - 4);
      Scaling scaling = List.of(Scaling.values()).get(i % 4);
      ColourScale scale = new ColourScale(ColourMap.MAGMA, new ValueRange(low, high), scaling);
      int most = 3 + random.nextInt(8);
      var ticks = ColourBarTicks.of(scale, most, Locale.ROOT).ticks();
      assertThat(ticks).hasSizeBetween(1, most + 1);
      double slack = 1e-8 * (Math.abs(low) + Math.abs(high));
      double before = low;
      for (ColourBarTicks.Tick tick : ticks) {
        assertThat(tick.value()).isBetween(before - slack, high + slack);
        before = tick.value();
      }
    }
  }

  @Test
  void numbersFollowTheLocale() {
    ColourBarTicks ticks = ColourBarTicks.of(new ValueRange(0, 1), 3, false, Locale.GERMANY);
    assertThat(labels(ticks)).isEqualTo("0,0 0,5 1,0");
  }

  @Test
  void anyRangeHasAFewTicksInsideIt() {
    Random random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      double low = random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
      double high = low + Math.abs(low) * (0.01 + random.nextDouble() * 3) + 1e-12;
      int most = 3 + random.nextInt(8);
      ColourBarTicks ticks = ticks(low, high, most, true);
      assertThat(ticks.ticks()).hasSizeBetween(2, most);
      double hair = 1e-6 * (high - low);
      assertThat(ticks.ticks())
          .allMatch(tick -> tick.value() >= low - hair && tick.value() <= high + hair);
    }
  }
}
