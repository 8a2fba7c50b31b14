package org.regionlens.engine.series;

/**
 * A step whose prediction cannot be had. The message is one sentence for the reader. Other steps
 * are not touched by it.
 */
public final class StepException extends Exception {
  private static final long serialVersionUID = 1L;

  public StepException(String sentence) {
    super(sentence);
  }

  public StepException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
