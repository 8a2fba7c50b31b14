package org.regionlens.media.mask;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.regionlens.media.format.InputContent;
import org.regionlens.media.labels.BundledTable;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.text.UnreadableException;

/** Finds the table that the user chose: a bundled one by its name, or a file. */
public final class TableFinder {
  private TableFinder() {}

  /**
   * The table.
   *
   * @throws InputException if there is neither such a table nor such a file, or it is no table
   */
  public static Tables chosen(String chosen, String maskName) throws InputException {
    Optional<BundledTable> bundled = BundledTable.named(chosen);
    if (bundled.isPresent()) {
      return Sidecars.chosen(bundled.get());
    }
    try {
      InputContent content = InputContent.read(Path.of(chosen).toAbsolutePath().normalize());
      try {
        return Sidecars.chosen(content, maskName);
      } catch (UnreadableException e) {
        throw InputException.of(e, content.name());
      }
    } catch (InvalidPathException e) {
      throw new InputException("input.missing", chosen);
    }
  }
}
