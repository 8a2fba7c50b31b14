package org.regionlens.media.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
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
  void powersOfTenAreTakenOut() {
    ColourBarTicks small = ticks(-1.8e-4, 1.8e-4, 5, true);
    assertThat(small.factor()).isEqualTo("×10⁻⁴");
    assertThat(labels(small)).isEqualTo("−1 0 +1");
    ColourBarTicks large = ticks(0, 3e12, 4, false);
    assertThat(large.factor()).isEqualTo("×10¹²");
    assertThat(labels(large)).isEqualTo("0 1 2 3");
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
      assertThat(ticks.ticks()).hasSizeBetween(1, most);
      double hair = 1e-6 * (high - low);
      assertThat(ticks.ticks())
          .allMatch(tick -> tick.value() >= low - hair && tick.value() <= high + hair);
    }
  }
}
