package org.regionlens.media.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {

  @Test
  void numbersAreWholeOrLeftOut() {
    assertThat(Csv.number(0.1)).isEqualTo("0.1");
    assertThat(Csv.number(-1e-300)).isEqualTo("-1.0E-300");
    assertThat(Csv.number(Double.NaN)).isEmpty();
    assertThat(Csv.number(Double.NEGATIVE_INFINITY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "＝1",
        "-",
        "--",
        "=",
        "-1e5x",
        "\u0000=1"
      })
  void nothingIsAFormula(String text) {
    String cell = Csv.text(text);
    assertThat(cell.startsWith("\"") ? cell.substring(1) : cell).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "+1", "-0.25", "-1e-300", "road", "a=b", "2-3", "'quoted", ""})
  void whatIsNoneStays(String text) {
    assertThat(Csv.text(text)).isEqualTo(text);
  }

  @Test
  void textsAreQuotedWhereTheyNeedIt() {
    assertThat(Csv.text("road")).isEqualTo("road");
    assertThat(Csv.text("road, wet")).isEqualTo("\"road, wet\"");
    assertThat(Csv.text("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
    assertThat(Csv.text("two\nlines")).isEqualTo("\"two\nlines\"");
  }
}
