package org.regionlens.cli;

import java.util.List;
import org.regionlens.media.input.Inspection;
import org.regionlens.media.text.Printable;
import org.regionlens.media.text.Words;

/** What was found out about files, for people. */
final class InspectionText {

  private InspectionText() {}

  static String of(List<Inspection> inspections, Words words) {
    StringBuilder text = new StringBuilder();
    for (Inspection each : inspections) {
      text.append(Printable.of(each.path().toString())).append(System.lineSeparator());
      line(text, words.get("cli.inspect.content"), each.content());
      for (Inspection.Use use : each.uses()) {
        String role = words.get("cli.inspect.as." + use.role().name());
        line(text, role, use.possible() ? use.sentence() : "– " + use.sentence());
        if (!use.others().isEmpty()) {
          line(text, "", words.get("cli.inspect.others", String.join(", ", use.others())));
        }
      }
      for (String doubt : each.doubts()) {
        line(text, words.get("cli.inspect.doubt"), doubt);
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String what) {
    text.append("  ")
        .append("%-15s".formatted(name))
        .append(Printable.of(what))
        .append(System.lineSeparator());
  }
}
