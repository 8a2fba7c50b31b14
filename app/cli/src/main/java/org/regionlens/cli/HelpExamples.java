package org.regionlens.cli;

import java.util.ArrayList;
import java.util.List;

/** Examples of commands, so that each can be copied into a shell as it stands. */
final class HelpExamples {
  /** Longest line, so that picocli breaks none. */
  private static final int WIDTH = 96;

  private HelpExamples() {}

  /** The lines of the examples; long ones go on, indented, behind a backslash. */
  static String[] lines(String examples) {
    List<String> lines = new ArrayList<>();
    for (String example : examples.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String part : example.split(" (?=--)", -1)) {
        if (line.length() + part.length() > WIDTH) {
          lines.add(line + " \\");
          line = new StringBuilder("   ");
        }
        line.append(line.isEmpty() ? "" : " ").append(part);
      }
      lines.add(line.toString());
    }
    return lines.toArray(String[]::new);
  }
}
