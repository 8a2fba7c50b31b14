package org.regionlens.desktop.command;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How well an action goes with what was typed; case and accents do not count. */
final class CommandMatch {
  /** No match. */
  static final int NONE = Integer.MAX_VALUE;

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private CommandMatch() {}

  /**
   * 0 where the text begins with what was typed, 1 where each typed word begins a word of it, 2
   * where each occurs in it, 3 where the heading or the name is needed too.
   *
   * @return {@link #NONE} if a typed word occurs nowhere
   */
  static int rank(String typed, String text, String heading, String id) {
    String query = plain(typed).strip();
    String plainText = plain(text);
    if (plainText.startsWith(query)) {
      return 0;
    }
    String everything = plainText + " " + plain(heading) + " " + id;
    boolean beginnings = true;
    boolean inText = true;
    for (String word : SPACE.split(query, -1)) {
      if (!everything.contains(word)) {
        return NONE;
      }
      inText &= plainText.contains(word);
      beginnings &= beginsAWord(plainText, word);
    }
    return beginnings ? 1 : inText ? 2 : 3;
  }

  private static boolean beginsAWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
