package org.regionlens.benchmarks.behaviour;

import java.util.List;
import java.util.Locale;

/** Tables of numbers as Markdown, in the C locale with a true minus sign. */
final class Markdown {
  private Markdown() {}

  /** A table; the first row is its heading. */
  static String table(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        text.append("|---".repeat(rows.getFirst().size())).append("|\n");
      }
    }
    return text.toString();
  }

  /** A number with so many decimals; a dash for none. */
  static String number(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.replace('-', '−');
  }

  /** A number as short as it can be. */
  static String trimmed(double value) {
    String text = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    return text.replace('-', '−');
  }
}
