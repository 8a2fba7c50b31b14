package org.regionlens.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The sources themselves. The formatter runs here, as a test, because tests run on the project's
 * JDK whatever Maven itself runs on (docs/decisions/0002).
 */
class SourceTest {
  private static final int MOST_LINES = 500;

  private static List<Path> sources = List.of();

  @BeforeAll
  static void find() throws IOException {
    sources = Sources.all();
    assertThat(sources).as("sources below %s", Sources.TOP).hasSizeGreaterThan(100);
  }

  @Test
  void everySourceIsFormatted() throws FormatterException, IOException {
    List<Path> unformatted = new ArrayList<>();
    for (Path source : sources) {
      String text = Files.readString(source);
      if (!FormatSources.formatted(text).equals(text)) {
        unformatted.add(Sources.TOP.relativize(source));
      }
    }
    assertThat(unformatted)
        .as("not formatted; 'mvn -q test-compile exec:exec -Pformat' mends it")
        .isEmpty();
  }

  @Test
  void theFormatterSeesAnUnformattedSource() throws FormatterException {
    String careless = "class  A{int b ;}";
    assertThat(FormatSources.formatted(careless)).isNotEqualTo(careless);
  }

  @Test
  void noSourceIsTooLong() throws IOException {
    List<Path> tooLong = new ArrayList<>();
    for (Path source : sources) {
      try (Stream<String> lines = Files.lines(source)) {
        if (lines.count() > MOST_LINES) {
          tooLong.add(Sources.TOP.relativize(source));
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  /**
   * A group that repeats, {@code ( +\\d+)*}, is matched by a call inside a call for each turn: a
   * long line of somebody's file ends in a stack overflow. Loops read data; expressions read names.
   */
  @Test
  void noExpressionRepeatsAGroup() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path source : sources) {
      if (source.toString().contains("/src/main/")) {
        for (String line : Files.readAllLines(source)) {
          if (repeatsAGroup(line)) {
            found.add(Sources.TOP.relativize(source) + ": " + line.strip());
          }
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat(repeatsAGroup("Pattern.compile(\"\\\\d+( +\\\\d+)*|-1|\");")).isTrue();
    assertThat(repeatsAGroup("Pattern.compile(\"(.+)_image\");")).isFalse();
  }

  private static boolean repeatsAGroup(String line) {
    boolean expression =
        Stream.of("compile(", "matches(", "split(", "replaceAll(", "replaceFirst(", "rule(")
            .anyMatch(line::contains);
    return expression && Stream.of(")*", ")+", "){").anyMatch(quoted(line)::contains);
  }

  /** What stands between the first and the last quotation mark. */
  private static String quoted(String line) {
    int first = line.indexOf('"');
    return first < 0 ? "" : line.substring(first, line.lastIndexOf('"') + 1);
  }

  @Test
  void everyPackageSaysWhatItIs() {
    assertThat(
            sources.stream()
                .filter(source -> source.toString().contains("/src/main/"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .map(Sources.TOP::relativize))
        .isEmpty();
  }
}
