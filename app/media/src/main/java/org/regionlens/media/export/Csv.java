package org.regionlens.media.export;

/** Fields of tables as RFC 4180 has them. */
public final class Csv {

  private Csv() {}

  /** A number in full double precision; an empty field for "no value" and what is not finite. */
  public static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }

  /** A text, in quotes where it needs them. */
  public static String text(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
