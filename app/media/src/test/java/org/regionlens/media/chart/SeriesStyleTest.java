package org.regionlens.media.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Charts can be read without colours. */
class SeriesStyleTest {
  @Test
  void noTwoSeriesHaveTheSameDash() {
    for (SeriesStyle one : SeriesStyle.values()) {
      for (SeriesStyle other : SeriesStyle.values()) {
        if (one != other) {
          assertThat(one.dash()).as("%s, %s", one, other).isNotEqualTo(other.dash());
        }
      }
    }
  }

  /** Points stand alone where a curve has gaps: the first seven of a chart are of seven shapes. */
  @Test
  void theStylesThatAreUsedFirstHaveMarkersOfTheirOwn() {
    for (int place = 0; place < 7; place++) {
      for (int other = 0; other < place; other++) {
        assertThat(SeriesStyle.of(place).marker()).isNotEqualTo(SeriesStyle.of(other).marker());
      }
    }
  }
}
