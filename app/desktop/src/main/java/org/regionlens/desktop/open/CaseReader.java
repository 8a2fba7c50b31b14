package org.regionlens.desktop.open;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.InputException;
import org.regionlens.media.input.InputNote.Role;
import org.regionlens.media.input.ReadingChoices;

/** Reads cases, in the background. */
public interface CaseReader {

  /**
   * A case of files.
   *
   * @param base gives what the files do not; null where they hold mask and prediction
   * @throws InputException if the files cannot be used; the message is one sentence
   */
  Case read(@Nullable Case base, Map<Role, Path> files, ReadingChoices choices)
      throws InputException;

  /** Names of the bundled samples. */
  List<String> samples();

  /** A bundled sample. */
  Case sample(String name) throws InputException;
}
