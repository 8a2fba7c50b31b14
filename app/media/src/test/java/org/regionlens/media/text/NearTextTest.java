package org.regionlens.media.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.edge.Nearness;

final class NearTextTest {
  private static final Words WORDS = Words.load(Locale.ROOT);
  private static final double DIAGONAL = 480;

  @Test
  void pixelsAreTheSameForEveryImage() {
    Nearness near = new Nearness(12, false);
    assertThat(NearText.amount(near, WORDS)).isEqualTo("12 px");
    assertThat(NearText.of(near, WORDS)).isEqualTo("12 px");
    assertThat(NearText.of(near, DIAGONAL, WORDS)).isEqualTo("12 px");
    assertThat(NearText.brief(near, DIAGONAL, WORDS)).isEqualTo("12 px");
  }

  @Test
  void aShareOfTheDiagonalIsGivenInPixelsWhereTheImageIsKnown() {
    Nearness near = new Nearness(0.02, true);
    assertThat(NearText.amount(near, WORDS)).isEqualTo("2 %");
    assertThat(NearText.of(near, WORDS)).isEqualTo("2 % of the diagonal");
    assertThat(NearText.of(near, DIAGONAL, WORDS)).isEqualTo("2 % of the diagonal (9.6 px)");
    assertThat(NearText.brief(near, DIAGONAL, WORDS)).isEqualTo("2 % (9.6 px)");
  }

  @Test
  void numbersStandInTheLocaleOfTheWords() {
    Nearness near = new Nearness(0.005, true);
    assertThat(NearText.of(near, DIAGONAL, Words.load(Locale.GERMANY)))
        .isEqualTo("0,5 % of the diagonal (2,4 px)");
  }
}
