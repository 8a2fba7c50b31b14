package org.regionlens.media.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.StandardMaps;

/** Curves over many images, and the bands of the bootstrap. */
class PooledProfileTest {

  private int images;

  /** A case of an image of its own. */
  private CaseSummary image(double magnitudes, List<Long> cells, List<Double> sums) {
    images++;
    CaseSummary.Curve curve = new CaseSummary.Curve(StandardMaps.BCE, magnitudes, cells, sums);
    return new CaseSummary(
        "case", "image" + images, Map.of(), List.of(), List.of(curve), new byte[0]);
  }

  /** To count images twice would make bands narrower by a factor of √2. */
  @Test
  void aSecondPredictionOfEachImageMakesNothingSurer() {
    List<CaseSummary> once = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      once.add(image(20 + i, List.of(10L, 10L), List.of(10.0 + i * i % 7, 10.0 + i)));
    }
    List<CaseSummary> twice = new ArrayList<>(once);
    twice.addAll(once);
    PooledProfile one = PooledProfile.of(once, 200, 3).getFirst();
    PooledProfile two = PooledProfile.of(twice, 200, 3).getFirst();
    for (int band = 0; band < 2; band++) {
      assertThat(two.multiples().get(band)).isCloseTo(one.multiples().get(band), within(1e-12));
      assertThat(two.low().get(band)).isCloseTo(one.low().get(band), within(1e-12));
      assertThat(two.high().get(band)).isCloseTo(one.high().get(band), within(1e-12));
    }
  }

  @Test
  void equalImagesPoolToTheirOwnCurveWithBandsOfNoWidth() {
    CaseSummary image = image(80, List.of(10L, 30L, 0L), List.of(20.0, 60.0, 0.0));
    PooledProfile profile = PooledProfile.of(List.of(image, image), 20, 1).getFirst();
    assertThat(profile.multiples().subList(0, 2)).containsExactly(1.0, 1.0);
    assertThat(profile.multiples().get(2)).isNaN();
    assertThat(profile.low().get(0)).isEqualTo(1.0);
    assertThat(profile.high().get(0)).isEqualTo(1.0);
    assertThat(profile.cells()).containsExactly(20L, 60L, 0L);
  }

  @Test
  void bandsHoldTheCurveAndDependOnTheSeedAlone() {
    List<CaseSummary> cases = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      cases.add(image(20 + i, List.of(10L, 10L), List.of(10.0 + i * i % 7, 10.0 + i)));
    }
    PooledProfile once = PooledProfile.of(cases, 400, 3).getFirst();
    assertThat(PooledProfile.of(cases, 400, 3).getFirst()).isEqualTo(once);
    assertThat(PooledProfile.of(cases, 400, 4).getFirst()).isNotEqualTo(once);
    for (int band = 0; band < 2; band++) {
      assertThat(once.low().get(band)).isLessThan(once.multiples().get(band));
      assertThat(once.high().get(band)).isGreaterThan(once.multiples().get(band));
      assertThat(once.high().get(band) - once.low().get(band)).isCloseTo(0.2, within(0.19));
    }
  }

  /** Of equally large images the curve is a mean over images: 95 % lie within 1.96 σ/√n. */
  @Test
  void ofManyImagesTheBandsAreThoseOfAMean() {
    int count = 200;
    Random random = new Random(5);
    double[] values = random.doubles(count, 5, 15).toArray();
    List<CaseSummary> cases = new ArrayList<>();
    for (double value : values) {
      cases.add(image(20, List.of(10L, 10L), List.of(10 * value, 10.0)));
    }
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / count;
    PooledProfile profile = PooledProfile.of(cases, 4000, 1).getFirst();
    double half = 1.96 * Math.sqrt(variance / count);
    assertThat(profile.multiples().getFirst()).isCloseTo(mean, within(1e-9));
    assertThat((profile.high().getFirst() - profile.low().getFirst()) / 2)
        .isCloseTo(half, Percentage.withPercentage(6));
    assertThat(profile.high().getFirst()).isCloseTo(mean + half, within(0.1 * half));
  }
}
