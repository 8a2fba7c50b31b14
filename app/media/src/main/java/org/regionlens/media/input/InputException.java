package org.regionlens.media.input;

import java.util.Set;

/**
 * Files that cannot be opened as a case. The message is one sentence for the reader of the program:
 * what is wrong, where, and what helps.
 */
public final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Set<Integer> strayLabels;
  private final transient Set<MaskReading> fittingReadings;
  private final transient Set<AxisOrder> fittingAxes;
  private final boolean misfit;

  public InputException(String message) {
    this(message, Set.of(), Set.of(), Set.of(), false);
  }

  private InputException(
      String message,
      Set<Integer> strayLabels,
      Set<MaskReading> fittingReadings,
      Set<AxisOrder> fittingAxes,
      boolean misfit) {
    super(message);
    this.strayLabels = Set.copyOf(strayLabels);
    this.fittingReadings = Set.copyOf(fittingReadings);
    this.fittingAxes = Set.copyOf(fittingAxes);
    this.misfit = misfit;
  }

  /** Files of which each can be read, but whose sizes differ. */
  static InputException misfit(String message) {
    return new InputException(message, Set.of(), Set.of(), Set.of(), true);
  }

  /**
   * @param strayLabels labels that no class, ignored or background label accounts for
   * @param fittingReadings readings of the mask that would account for all of them
   */
  static InputException stray(
      String message, Set<Integer> strayLabels, Set<MaskReading> fittingReadings) {
    return new InputException(message, strayLabels, fittingReadings, Set.of(), false);
  }

  /**
   * @param fittingAxes the orders of axes between which the user must choose
   */
  static InputException axes(String message, Set<AxisOrder> fittingAxes) {
    return new InputException(message, Set.of(), Set.of(), fittingAxes, false);
  }

  /** Whether each file can be read, but they are not of one case: their sizes differ. */
  public boolean isMisfit() {
    return misfit;
  }

  /** The labels whose meaning must be chosen before the files can be opened; empty otherwise. */
  public Set<Integer> strayLabels() {
    return strayLabels;
  }

  /** Readings of the mask under which every label would have a class; empty otherwise. */
  public Set<MaskReading> fittingReadings() {
    return fittingReadings;
  }

  /** The orders of axes of which one must be chosen; empty otherwise. */
  public Set<AxisOrder> fittingAxes() {
    return fittingAxes;
  }
}
