package org.regionlens.media.npy;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.media.text.UnreadableException;

/** A strict parser of the few Python literals that stand in a header. Never evaluates anything. */
final class NpyHeaderParser {
  /** Greatest number of axes, NumPy's own limit. */
  private static final int MAX_AXES = 64;

  private final String text;
  private int position;

  NpyHeaderParser(String text) {
    this.text = text;
  }

  /** The next character that is no space; NUL at the end. */
  char peek() {
    while (position < text.length() && " \t\n\r".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    return position < text.length() ? text.charAt(position) : '\0';
  }

  boolean accept(char expected) {
    if (peek() != expected) {
      return false;
    }
    position++;
    return true;
  }

  void expect(char expected) throws UnreadableException {
    if (!accept(expected)) {
      throw failure();
    }
  }

  void expectEnd() throws UnreadableException {
    if (peek() != '\0' || position < text.length()) {
      throw failure();
    }
  }

  /** A quoted string without escapes. */
  String string() throws UnreadableException {
    char quote = peek();
    if (quote != '\'' && quote != '"') {
      throw failure();
    }
    int end = text.indexOf(quote, position + 1);
    if (end < 0 || text.substring(position, end).indexOf('\\') >= 0) {
      throw failure();
    }
    String value = text.substring(position + 1, end);
    position = end + 1;
    return value;
  }

  boolean bool() throws UnreadableException {
    peek();
    for (boolean value : new boolean[] {true, false}) {
      String word = value ? "True" : "False";
      if (text.startsWith(word, position)) {
        position += word.length();
        return value;
      }
    }
    throw failure();
  }

  /** A tuple of whole numbers ≥ 0; one element needs its comma, as in Python. */
  List<Long> tuple() throws UnreadableException {
    List<Long> values = new ArrayList<>();
    expect('(');
    boolean comma = true;
    while (!accept(')')) {
      if (!comma || values.size() == MAX_AXES) {
        throw failure();
      }
      values.add(number());
      comma = accept(',');
    }
    if (values.size() == 1 && !comma) {
      throw failure();
    }
    return values;
  }

  private long number() throws UnreadableException {
    peek();
    int start = position;
    long value = 0;
    while (position < text.length()
        && text.charAt(position) >= '0'
        && text.charAt(position) <= '9') {
      int digit = text.charAt(position) - '0';
      if (value > (Long.MAX_VALUE - digit) / 10) {
        throw new UnreadableException("unreadable.npy.shape");
      }
      value = value * 10 + digit;
      position++;
    }
    // Python 2 wrote long integers with an L behind them.
    if (position < text.length() && text.charAt(position) == 'L') {
      position++;
    }
    if (position == start) {
      throw failure();
    }
    return value;
  }

  private static UnreadableException failure() {
    return new UnreadableException("unreadable.npy.header");
  }
}
