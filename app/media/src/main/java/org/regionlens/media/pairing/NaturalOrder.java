package org.regionlens.media.pairing;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Comparator;

/** The order of names that people expect: numbers by their size, so that 10 comes after 9. */
public final class NaturalOrder {
  static final Comparator<Path> PATHS =
      Comparator.comparing(path -> String.valueOf(path.getFileName()), NaturalOrder::compare);

  private NaturalOrder() {}

  /** Compares two names. */
  public static int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
        int endA = end(a, i);
        int endB = end(b, j);
        int order =
            new BigInteger(a.substring(i, endA)).compareTo(new BigInteger(b.substring(j, endB)));
        if (order != 0) {
          return order;
        }
        i = endA;
        j = endB;
      } else {
        int order =
            Character.compare(
                Character.toLowerCase(a.charAt(i)), Character.toLowerCase(b.charAt(j)));
        if (order != 0) {
          return order;
        }
        i++;
        j++;
      }
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    return rest != 0 ? rest : a.compareTo(b);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
