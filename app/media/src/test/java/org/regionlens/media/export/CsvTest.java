package org.regionlens.media.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CsvTest {

  @Test
  void numbersAreWholeOrLeftOut() {
    assertThat(Csv.number(0.1)).isEqualTo("0.1");
    assertThat(Csv.number(-1e-300)).isEqualTo("-1.0E-300");
    assertThat(Csv.number(Double.NaN)).isEmpty();
    assertThat(Csv.number(Double.NEGATIVE_INFINITY)).isEmpty();
  }

  @Test
  void textsAreQuotedWhereTheyNeedIt() {
    assertThat(Csv.text("road")).isEqualTo("road");
    assertThat(Csv.text("road, wet")).isEqualTo("\"road, wet\"");
    assertThat(Csv.text("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
    assertThat(Csv.text("two\nlines")).isEqualTo("\"two\nlines\"");
  }
}
