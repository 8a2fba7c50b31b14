package org.regionlens.media.input;

import java.util.Set;

/**
 * Files that cannot be opened as a case. The message is one sentence for the reader of the program:
 * what is wrong, where, and what helps.
 */
public final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Set<Integer> strayLabels;
  private final boolean misfit;

  public InputException(String message) {
    this(message, Set.of(), false);
  }

  /**
   * @param strayLabels labels that no class, ignored or background label accounts for
   */
  InputException(String message, Set<Integer> strayLabels) {
    this(message, strayLabels, false);
  }

  private InputException(String message, Set<Integer> strayLabels, boolean misfit) {
    super(message);
    this.strayLabels = Set.copyOf(strayLabels);
    this.misfit = misfit;
  }

  /** Files of which each can be read, but whose sizes differ. */
  static InputException misfit(String message) {
    return new InputException(message, Set.of(), true);
  }

  /** Whether each file can be read, but they are not of one case: their sizes differ. */
  public boolean isMisfit() {
    return misfit;
  }

  /** The labels whose meaning must be chosen before the files can be opened; empty otherwise. */
  public Set<Integer> strayLabels() {
    return strayLabels;
  }
}
