package org.regionlens.media.text;

import java.util.List;

/**
 * Content that cannot be read. The reason is a key of {@link Words}, so that whoever knows the
 * file's name can make the sentence.
 */
public class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] arguments;

  /**
   * @param key key of the reason; {0} in its pattern is the file's name
   * @param arguments what fills {1}, {2}, …
   */
  public UnreadableException(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** The key of the reason. */
  public String key() {
    return key;
  }

  /** What fills the pattern, without the file's name. */
  public List<Object> arguments() {
    return List.of(arguments);
  }

  /** The reason as one sentence about the named file. */
  public Phrase about(String fileName) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = fileName;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Phrase.of(key, all);
  }

  /** The reason in words. */
  public String sentence(Words words, String fileName) {
    return about(fileName).in(words);
  }
}
