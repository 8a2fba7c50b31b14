package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.regionlens.media.text.Words;

class PercentagesTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Console console =
      new Console(
          new PrintStream(PrintStream.nullOutputStream()),
          new PrintStream(said, true, StandardCharsets.UTF_8),
          Words.load(Locale.ROOT));

  @Test
  void percentagesAreSaidOnTheTalkingSide() {
    Percentages percentages = new Percentages(console, new Seldom(0));
    percentages.done(0.254);
    percentages.done(1);
    assertThat(said.toString(StandardCharsets.UTF_8).lines()).containsExactly("25 % done");
  }

  @Test
  void whatIsQuickSaysNothing() {
    Percentages percentages = new Percentages(console, new Seldom(Long.MAX_VALUE));
    percentages.done(0.5);
    assertThat(said.size()).isZero();
  }
}
