package org.regionlens.desktop.text;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * What is typed over a list: the beginning of a name. Letters that follow each other soon belong
 * together; the same letter again and again goes through the names that begin with it.
 */
public final class TypeAhead {
  /** What is typed later begins another name. */
  static final Duration PAUSE = Duration.ofSeconds(1);

  private final Locale locale;
  private String typed = "";
  private long last;

  /** Nothing typed yet. */
  public TypeAhead(Locale locale) {
    this.locale = locale;
  }

  /**
   * Something was typed.
   *
   * @param characters one or more, none of them a control character
   * @param names of the list, in order
   * @param chosen the name that is chosen now, or −1
   * @param nanos the time now, in nanoseconds of any clock
   * @return the name to choose, if one begins like that
   */
  public OptionalInt type(String characters, List<String> names, int chosen, long nanos) {
    boolean goesOn = !typed.isEmpty() && nanos - last <= PAUSE.toNanos();
    last = nanos;
    String more = characters.toLowerCase(locale);
    boolean again = goesOn && typed.equals(more);
    typed = again || !goesOn ? more : typed + more;
    // A name that is being spelt out may be the one that is chosen already.
    int from = goesOn && !again ? Math.max(0, chosen) : chosen + 1;
    for (int i = 0; i < names.size(); i++) {
      int index = Math.floorMod(from + i, names.size());
      if (names.get(index).strip().toLowerCase(locale).startsWith(typed)) {
        return OptionalInt.of(index);
      }
    }
    return OptionalInt.empty();
  }

  /** The next letter begins a name. */
  public void forget() {
    typed = "";
  }

  /** Whether a name is being spelt out, so that a blank belongs to it. */
  public boolean isSpelling(long nanos) {
    return !typed.isEmpty() && nanos - last <= PAUSE.toNanos();
  }
}
