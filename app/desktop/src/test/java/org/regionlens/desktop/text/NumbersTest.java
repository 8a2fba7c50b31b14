package org.regionlens.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as a reader of the locale expects them. */
final class NumbersTest {
  private final Numbers english = new Numbers(Locale.UK);
  private final Numbers german = new Numbers(Locale.GERMANY);

  @ParameterizedTest
  @CsvSource({
    "0, 0.000",
    "1.1651, 1.165",
    "-48.701, −48.70",
    "265.23, 265.2",
    "0.0000123, 1.2·10⁻⁵",
    "-123456, −1.2·10⁵",
    "NaN, –"
  })
  void valuesAreShortAndHonest(double value, String text) {
    assertThat(english.value(value)).isEqualTo(text);
  }

  @Test
  void localeDecidesTheDecimalSign() {
    assertThat(german.value(1.5)).isEqualTo("1,500");
    assertThat(german.count(171124)).isEqualTo("171.124");
  }

  @Test
  void readsWhatItWritesAndAPoint() {
    assertThat(german.parse(german.fixed(-0.25, 2))).isEqualTo(-0.25);
    assertThat(german.parse(" 0.25 ")).isEqualTo(0.25);
    assertThat(english.parse("a")).isNaN();
  }

  @Test
  void digitsOfEveryScriptAreRead() {
    Numbers arabic = new Numbers(Locale.of("ar", "EG"));
    assertThat(arabic.fixed(0.25, 2)).isEqualTo("٠٫٢٥");
    assertThat(arabic.parse(arabic.fixed(-0.25, 2))).isEqualTo(-0.25);
    assertThat(arabic.parse("0.25")).isEqualTo(0.25);
  }
}
