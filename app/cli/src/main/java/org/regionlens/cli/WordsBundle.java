package org.regionlens.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.text.Words;

/** The program's words in the form that picocli asks for them. */
final class WordsBundle extends ResourceBundle {
  private final Words words;

  WordsBundle(Words words) {
    this.words = words;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return words.has(key) ? words.get(key) : null;
  }

  @Override
  protected Set<String> handleKeySet() {
    return words.keys();
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(words.keys());
  }
}
