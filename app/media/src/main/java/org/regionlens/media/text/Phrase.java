package org.regionlens.media.text;

import java.util.List;

/**
 * Words for people before they are looked up.
 *
 * @param key their key
 * @param arguments what fills {0}, {1}, …
 */
public record Phrase(String key, List<Object> arguments) {
  public Phrase {
    arguments = List.copyOf(arguments);
  }

  public static Phrase of(String key, Object... arguments) {
    return new Phrase(key, List.of(arguments));
  }

  public String in(Words words) {
    return words.get(key, arguments.toArray());
  }
}
