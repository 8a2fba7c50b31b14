package org.regionlens.media.input;

import java.util.List;
import org.regionlens.media.text.Words;

/**
 * Words for people before they are looked up.
 *
 * @param key their key
 * @param arguments what fills {0}, {1}, …
 */
record Phrase(String key, List<Object> arguments) {
  Phrase {
    arguments = List.copyOf(arguments);
  }

  static Phrase of(String key, Object... arguments) {
    return new Phrase(key, List.of(arguments));
  }

  String in(Words words) {
    return words.get(key, arguments.toArray());
  }
}
