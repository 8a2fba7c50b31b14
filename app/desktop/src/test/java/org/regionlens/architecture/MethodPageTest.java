package org.regionlens.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of the method names the code beside its formulas: all that it names is there. */
class MethodPageTest {
  /** Such as {@code `map.PointMaps`} or {@code `map.PointMaps.sensitivity`}. */
  private static final Pattern CODE =
      Pattern.compile("`(?<room>[a-z0-9]+)\\.(?<type>[A-Z]\\w+)(\\.(?<method>[a-z]\\w+))?`");

  @Test
  void theCodeItNamesIsThere() throws IOException {
    List<Path> sources = Sources.all();
    List<String> gone = new ArrayList<>();
    int looked = 0;
    Matcher named = CODE.matcher(Files.readString(Sources.TOP.resolve("docs/method.md")));
    while (named.find()) {
      looked++;
      if (!isThere(sources, named)) {
        gone.add(named.group());
      }
    }
    assertThat(looked).isGreaterThan(10);
    assertThat(gone).isEmpty();
  }

  private static boolean isThere(List<Path> sources, Matcher named) throws IOException {
    Path file = Path.of(named.group("room"), named.group("type") + ".java");
    for (Path source : sources) {
      if (source.endsWith(file) && source.toString().contains("/src/main/")) {
        String method = named.group("method");
        return method == null || Files.readString(source).contains(method + "(");
      }
    }
    return false;
  }
}
