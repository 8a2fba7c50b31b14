package org.regionlens.media.input;

import java.util.Set;

/**
 * Files that cannot be opened as a case. The message is one sentence for the reader of the program:
 * what is wrong, where, and what helps.
 */
public final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Set<Integer> strayLabels;

  public InputException(String message) {
    this(message, Set.of());
  }

  /**
   * @param strayLabels labels that no class, ignored or background label accounts for
   */
  InputException(String message, Set<Integer> strayLabels) {
    super(message);
    this.strayLabels = Set.copyOf(strayLabels);
  }

  /** The labels whose meaning must be chosen before the files can be opened; empty otherwise. */
  public Set<Integer> strayLabels() {
    return strayLabels;
  }
}
