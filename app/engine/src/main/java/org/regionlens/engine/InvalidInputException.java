package org.regionlens.engine;

/**
 * Labels and prediction that cannot be analysed together. The message is one sentence for the
 * reader of the program: what is wrong, where, and what helps.
 */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidInputException(String message) {
    super(message);
  }
}
