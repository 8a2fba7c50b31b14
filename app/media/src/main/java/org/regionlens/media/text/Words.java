package org.regionlens.media.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words shown to people, by key; immutable. Each entry is a {@link MessageFormat} pattern, so
 * an apostrophe is written twice in the file.
 */
public final class Words {
  private static final String RESOURCE = "/org/regionlens/text/words.properties";

  private final Map<String, String> patterns;
  private final Locale locale;

  private Words(Map<String, String> patterns, Locale locale) {
    this.patterns = patterns;
    this.locale = locale;
  }

  /** The bundled words, with numbers in the reader's locale. */
  public static Words load() {
    return load(Locale.getDefault(Locale.Category.FORMAT));
  }

  /** The bundled words, with numbers in the given locale ({@link Locale#ROOT} for files). */
  public static Words load(Locale locale) {
    Properties properties = new Properties();
    try (InputStream stream = Words.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("The program is incomplete: " + RESOURCE + " is missing.");
      }
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(
        properties.stringPropertyNames().stream()
            .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)),
        locale);
  }

  /** The same words with numbers in another locale. */
  public Words in(Locale other) {
    return new Words(patterns, other);
  }

  /**
   * The words of a key, with {0}, {1}, … filled in. Numbers are formatted in the locale; hand in
   * strings where grouping is not wanted. What a string or a path would hide is shown ({@link
   * Printable}): it may hold a name that a stranger chose.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  public String get(String key, Object... args) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No words for the key " + key + ".");
    }
    // Most words have no gaps; a window asks for hundreds of them.
    boolean plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    return plain ? pattern : new MessageFormat(pattern, locale).format(shown(args));
  }

  private static Object[] shown(Object[] args) {
    Object[] shown = args.clone();
    for (int i = 0; i < shown.length; i++) {
      if (shown[i] instanceof String || shown[i] instanceof Path) {
        shown[i] = Printable.of(shown[i].toString());
      }
    }
    return shown;
  }

  /** Whether there are words for the key. */
  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  /** Every key. */
  public Set<String> keys() {
    return patterns.keySet();
  }

  /** The locale of numbers in these words. */
  public Locale locale() {
    return locale;
  }
}
