package org.regionlens.media.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.MapRef;

class WordsTest {
  private final Words words = Words.load(Locale.ROOT);

  @Test
  void everyPatternCanBeFilled() {
    for (String key : words.keys()) {
      assertThatCode(() -> words.get(key, 1, 2, 3, 4, 5, 6, 7, 8, 9))
          .as(key)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void anUnknownKeyIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> words.get("no.such.key"))
        .withMessageContaining("no.such.key");
  }

  @Test
  void numbersFollowTheLocale() {
    String key = "unreadable.labels.channels";
    assertThat(words.in(Locale.GERMANY).get(key, "x", "11", 12345, "11", "10")).contains("12.345");
    assertThat(words.get(key, "x", "11", 12345, "11", "10")).contains("12,345");
  }

  @ParameterizedTest
  @MethodSource("org.regionlens.engine.MapCatalogue#standard")
  void everyMapHasItsWords(MapRef id) {
    assertThat(words.keys())
        .contains("map." + id.spec().key(), "caption." + id.spec().key(), "unit." + id.unit());
  }

  @ParameterizedTest
  @EnumSource(ClassResult.Note.class)
  void everyNoteHasItsWords(ClassResult.Note note) {
    assertThat(words.has("note." + note)).isTrue();
  }

  /** Keys stand in the code as literals; each must have its words. */
  @Test
  void everyKeyInTheCodeHasItsWords() throws IOException {
    Pattern literal =
        Pattern.compile(
            "\"((?:unreadable|input|output|read|class|figure|overlay)\\.[a-z.-]+[a-z])\"");
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = literal.matcher(Files.readString(file));
        while (matcher.find()) {
          keys.add(matcher.group(1));
        }
      }
    }
    assertThat(keys).hasSizeGreaterThan(50);
    assertThat(words.keys()).containsAll(keys);
  }
}
