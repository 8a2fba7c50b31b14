package org.regionlens.media.export;

import java.util.regex.Pattern;

/** Fields of tables as RFC 4180 has them. */
public final class Csv {

  /** The signs, also those of double width, also behind what spreadsheets pass over. */
  private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Cntrl}]*+[=+\\-@＝＋－＠]");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");

  private Csv() {}

  /** A number in full double precision; an empty field for "no value" and what is not finite. */
  public static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }

  /**
   * A text, in quotes where it needs them. One that a spreadsheet would take for a formula begins
   * with an apostrophe, by which it takes it as text; a number stays one.
   */
  public static String text(String text) {
    boolean formula = FORMULA.matcher(text).lookingAt() && !NUMBER.matcher(text).matches();
    String safe = formula ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
