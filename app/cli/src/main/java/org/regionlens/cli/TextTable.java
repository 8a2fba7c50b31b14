package org.regionlens.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.regionlens.media.text.Printable;

/** Rows of equally many fields in columns: the first to the left, the others to the right. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  /** A number with so many decimals and a point, or a dash where there is no finite value. */
  static String number(double value, int decimals) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : "-";
  }

  void row(List<String> fields) {
    rows.add(fields.stream().map(Printable::of).toList());
  }

  String format() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String field = row.get(column);
        String gap = " ".repeat(width(column) - field.codePointCount(0, field.length()));
        line.append(column == 0 ? field + gap : "  " + gap + field);
      }
      text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream()
        .map(row -> row.get(column))
        .mapToInt(field -> field.codePointCount(0, field.length()))
        .max()
        .orElse(0);
  }
}
