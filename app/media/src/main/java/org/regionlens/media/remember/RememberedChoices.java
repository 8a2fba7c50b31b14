package org.regionlens.media.remember;

import java.nio.file.Path;
import java.util.Optional;
import org.regionlens.media.reading.ReadingChoices;

/** Remembers how the files of a folder were read. */
public interface RememberedChoices {

  /** What was chosen for the folder, if anything was. */
  Optional<ReadingChoices> of(Path folder);

  /** Keeps the choices for the folder; they replace older ones. */
  void remember(Path folder, ReadingChoices choices);

  /** Forgets what was chosen for the folder. */
  void forget(Path folder);
}
