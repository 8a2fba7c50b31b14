package org.regionlens.media.input;

/**
 * Files that cannot be opened as a case. The message is one sentence for the reader of the program:
 * what is wrong, where, and what helps.
 */
public final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }
}
