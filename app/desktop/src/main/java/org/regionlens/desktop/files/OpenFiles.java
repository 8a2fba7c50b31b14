package org.regionlens.desktop.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.sample.SampleLibrary;

/** The files on disk behind a case; parts of a bundled sample are none. */
final class OpenFiles {
  private OpenFiles() {}

  /** The files by their roles; empty if there is no case. */
  static Map<Role, Path> of(@Nullable Case opened) {
    Map<Role, Path> files = new EnumMap<>(Role.class);
    if (opened != null) {
      for (InputNote note : opened.inputs()) {
        if (!SampleLibrary.isBundled(note.path()) && Files.isRegularFile(note.path())) {
          files.put(note.role(), note.path());
        }
      }
    }
    return files;
  }

  /** The file whose folder is gone through: the image, else the mask, else the prediction. */
  static Optional<Path> leading(Map<Role, Path> files) {
    return files.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
