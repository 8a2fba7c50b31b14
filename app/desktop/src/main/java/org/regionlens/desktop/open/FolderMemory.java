package org.regionlens.desktop.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.remember.RememberedChoices;

/** How the files of a mask's folder were read the last time. */
final class FolderMemory {
  private final RememberedChoices remembered;

  FolderMemory(RememberedChoices remembered) {
    this.remembered = remembered;
  }

  /** What was chosen for the folder of a mask. */
  Optional<ReadingChoices> of(@Nullable Path mask) {
    Path folder = mask == null ? null : mask.toAbsolutePath().normalize().getParent();
    return folder == null ? Optional.empty() : remembered.of(folder);
  }

  /**
   * Keeps how a case was read, if its mask is a file; choices that choose nothing are forgotten.
   */
  void keep(Case read, ReadingChoices choices) {
    for (InputNote note : read.inputs()) {
      Path folder = note.path().getParent();
      if (note.role() == Role.MASK && folder != null && Files.isRegularFile(note.path())) {
        if (remembered.of(folder).equals(Optional.of(choices))) {
          return;
        }
        if (!choices.equals(ReadingChoices.defaults())) {
          remembered.remember(folder, choices);
        } else if (remembered.of(folder).isPresent()) {
          remembered.forget(folder);
        }
      }
    }
  }
}
