package org.regionlens.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regionlens.media.text.Words;

/** Words that nobody shows would be translated and kept up for nothing. */
final class WordsTest {
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  private static final Set<String> LITERALS = new HashSet<>();

  @BeforeAll
  static void find() throws IOException {
    for (Path source : Sources.all()) {
      if (source.toString().contains("/src/main/")) {
        Matcher found = LITERAL.matcher(Files.readString(source));
        while (found.find()) {
          LITERALS.add(found.group(1));
        }
      }
    }
  }

  /** Named whole, or begun by a literal that ends in a dot, or ended by one that begins with it. */
  private static boolean isNamed(String key) {
    boolean whole = LITERALS.contains(key);
    boolean begun = LITERALS.stream().anyMatch(text -> text.endsWith(".") && key.startsWith(text));
    boolean ended =
        LITERALS.stream()
            .filter(text -> text.startsWith(".") && key.endsWith(text))
            .anyMatch(text -> LITERALS.contains(key.substring(0, key.length() - text.length())));
    return whole || begun || ended;
  }

  @Test
  void everyKeyIsNamedInTheProgram() {
    List<String> unused =
        Words.load().keys().stream().filter(key -> !isNamed(key)).sorted().toList();
    assertThat(unused).isEmpty();
  }

  @Test
  void aKeyThatNobodyNamesIsSeen() {
    assertThat(isNamed("nobody.names-this")).isFalse();
  }
}
