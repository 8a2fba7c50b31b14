package org.regionlens.media.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files that cannot be opened as a case. The message is one sentence for the reader of the program:
 * what is wrong, where, and what helps.
 */
public final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Set<Integer> strayLabels;
  private final transient Set<MaskReading> fittingReadings;
  private final transient Set<AxisOrder> fittingAxes;
  private final transient List<String> fittingKeys;
  private final transient @Nullable Path archive;
  private final boolean misfit;

  public InputException(String message) {
    this(message, Set.of(), Set.of(), Set.of(), List.of(), null, false);
  }

  private InputException(
      String message,
      Set<Integer> strayLabels,
      Set<MaskReading> fittingReadings,
      Set<AxisOrder> fittingAxes,
      List<String> fittingKeys,
      @Nullable Path archive,
      boolean misfit) {
    super(message);
    this.strayLabels = Set.copyOf(strayLabels);
    this.fittingReadings = Set.copyOf(fittingReadings);
    this.fittingAxes = Set.copyOf(fittingAxes);
    this.fittingKeys = List.copyOf(fittingKeys);
    this.archive = archive;
    this.misfit = misfit;
  }

  /** Files of which each can be read, but whose sizes differ. */
  static InputException misfit(String message) {
    return new InputException(message, Set.of(), Set.of(), Set.of(), List.of(), null, true);
  }

  /**
   * @param strayLabels labels that no class, ignored or background label accounts for
   * @param fittingReadings readings of the mask that would account for all of them
   */
  static InputException stray(
      String message, Set<Integer> strayLabels, Set<MaskReading> fittingReadings) {
    return new InputException(
        message, strayLabels, fittingReadings, Set.of(), List.of(), null, false);
  }

  /**
   * @param fittingAxes the orders of axes between which the user must choose
   */
  static InputException axes(String message, Set<AxisOrder> fittingAxes) {
    return new InputException(message, Set.of(), Set.of(), fittingAxes, List.of(), null, false);
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

  /**
   * @param archive the file
   * @param fittingKeys the arrays in it between which the user must choose
   */
  static InputException keys(String message, Path archive, List<String> fittingKeys) {
    return new InputException(message, Set.of(), Set.of(), Set.of(), fittingKeys, archive, false);
  }

  /** The arrays of {@link #archive} of which one must be chosen; empty otherwise. */
  public List<String> fittingKeys() {
    return fittingKeys;
  }

  /** The file with several arrays; null otherwise. */
  public @Nullable Path archive() {
    return archive;
  }
}
