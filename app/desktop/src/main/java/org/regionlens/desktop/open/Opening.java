package org.regionlens.desktop.open;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Progress;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.ReadingChoices;

/**
 * Files to be opened, and the ways in which that is tried one after the other.
 *
 * @param files what was named
 * @param base gives what is not among them; null where they are whole, or nothing is open
 * @param aside files that were named before and fitted nowhere
 * @param wished how to read them, if somebody said so
 * @param before how files of their folder were read before
 * @param usual how they are read else
 */
record Opening(
    Map<Role, Path> files,
    @Nullable Case base,
    Map<Role, Path> aside,
    @Nullable ReadingChoices wished,
    Optional<ReadingChoices> before,
    ReadingChoices usual) {

  Opening {
    aside = Map.copyOf(aside);
  }

  /** Whether files are a case by themselves: a mask and a prediction are among them. */
  static boolean isWhole(Map<Role, Path> files) {
    return files.containsKey(Role.MASK) && files.containsKey(Role.PREDICTION);
  }

  /** How they are read at first. */
  ReadingChoices wanted() {
    return wished != null ? wished : before.orElse(usual);
  }

  /** Whether a case was read as others of its folder before, and not as usual. */
  boolean asBefore(ReadOutcome outcome) {
    return before.equals(Optional.of(outcome.choices())) && !wanted().equals(usual);
  }

  /**
   * Reads the files, in the background.
   *
   * @param progress hears how far it has come
   */
  ReadOutcome read(CaseReader reader, Cancellation cancellation, Progress progress) {
    ReadOutcome outcome = attempt(reader, base, files, wanted(), cancellation, progress);
    Map<Role, Path> together = new EnumMap<>(Role.class);
    together.putAll(aside);
    together.putAll(files);
    boolean completes = !isWhole(files) && !aside.isEmpty() && isWhole(together);
    if (outcome.opened() == null && completes) {
      outcome = attempt(reader, null, together, wanted(), cancellation, progress);
    }
    if (outcome.opened() == null && before.isPresent()) {
      // What was chosen for other files of the folder need not fit these.
      ReadOutcome plain = attempt(reader, base, files, usual, cancellation, progress);
      outcome = plain.opened() == null ? outcome : plain;
    }
    return outcome;
  }

  private static ReadOutcome attempt(
      CaseReader reader,
      @Nullable Case base,
      Map<Role, Path> files,
      ReadingChoices choices,
      Cancellation cancellation,
      Progress progress) {
    try {
      return ReadOutcome.of(reader.read(base, files, choices, cancellation, progress), choices);
    } catch (InputException e) {
      return ReadOutcome.failed(e, choices);
    }
  }
}
