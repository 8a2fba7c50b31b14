package org.regionlens.cli;

/** Options that contradict each other or lie out of range; the message is one sentence. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
