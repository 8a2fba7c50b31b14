package org.regionlens.architecture;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Formats every source in place: {@code mvn -q test-compile exec:exec -Pformat}. */
final class FormatSources {

  private FormatSources() {}

  public static void main(String[] arguments) throws IOException, FormatterException {
    for (Path source : Sources.all()) {
      String text = Files.readString(source);
      String formatted = formatted(text);
      if (!formatted.equals(text)) {
        Files.writeString(source, formatted);
        System.out.println(Sources.TOP.relativize(source));
      }
    }
  }

  static String formatted(String text) throws FormatterException {
    return new Formatter().formatSourceAndFixImports(text);
  }
}
