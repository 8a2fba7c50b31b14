package org.regionlens.media.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class PrintableTest {

  @Test
  void whatHidesIsShown() {
    assertThat(Printable.of("\u001b[2Jroad")).isEqualTo("\\u001b[2Jroad");
    assertThat(Printable.of("a\nb\rc\td\u0000\u007f\u009b"))
        .isEqualTo("a\\u000ab\\u000dc\\u0009d\\u0000\\u007f\\u009b");
    assertThat(Printable.of("gnp.\u202exe")).isEqualTo("gnp.\\u202exe");
    assertThat(Printable.of("a\u2028b\u2066c\ud800")).isEqualTo("a\\u2028b\\u2066c\\ud800");
  }

  @Test
  void everythingElseStays() {
    String text = "Straße 道路 طريق 👩‍🌾 à – “x” 1\u202f000 \\ {0}";
    assertThat(Printable.of(text)).isSameAs(text);
  }

  @Test
  void namesInSentencesAreHarmless() {
    Words words = Words.load(Locale.ROOT);
    String name = "mask\u001b]0;x\u0007\n.png";
    assertThat(words.get("output.directory", name)).contains("\\u001b]0;x\\u0007\\u000a.png");
    assertThat(words.get("output.directory", Path.of("a\u001b"))).contains("a\\u001b");
  }
}
