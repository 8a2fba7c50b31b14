package org.regionlens.media.text;

/**
 * Names of files and classes as they may stand in a sentence. A name may hold anything: an escape
 * sequence that a terminal obeys, a line break that begins a sentence of its own, a mark that turns
 * the writing round and hides an ending.
 */
public final class Printable {
  private Printable() {}

  /** The text with what cannot be seen, or changes how the rest is seen, as its code: \\u001b. */
  public static String of(String text) {
    if (text.codePoints().noneMatch(Printable::isHidden)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            each -> {
              if (isHidden(each)) {
                shown.append("\\u%04x".formatted(each));
              } else {
                shown.appendCodePoint(each);
              }
            });
    return shown.toString();
  }

  private static boolean isHidden(int each) {
    return switch (Character.getType(each)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> turnsWriting(each);
    };
  }

  private static boolean turnsWriting(int each) {
    return each == 0x061c
        || each == 0x200e
        || each == 0x200f
        || (each >= 0x202a && each <= 0x202e)
        || (each >= 0x2066 && each <= 0x2069);
  }
}
