package org.regionlens.media.export;

/** A file that cannot be written. The message is one sentence for the reader of the program. */
public final class OutputException extends Exception {
  private static final long serialVersionUID = 1L;

  public OutputException(String message) {
    super(message);
  }
}
