package org.regionlens.media.input;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.regionlens.media.labels.BundledTable;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/** Finds the table that the user chose: a bundled one by its name, or a file. */
final class TableFinder {
  private final Words words;

  TableFinder(Words words) {
    this.words = words;
  }

  /**
   * The table.
   *
   * @throws InputException if there is neither such a table nor such a file, or it is no table
   */
  Tables chosen(String chosen, String maskName) throws InputException {
    Optional<BundledTable> bundled = BundledTable.named(chosen);
    if (bundled.isPresent()) {
      return Sidecars.chosen(bundled.get());
    }
    try {
      InputContent content = InputContent.read(Path.of(chosen).toAbsolutePath().normalize(), words);
      try {
        return Sidecars.chosen(content, maskName);
      } catch (UnreadableException e) {
        throw new InputException(e.sentence(words, content.name()));
      }
    } catch (InvalidPathException e) {
      throw new InputException(words.get("input.missing", chosen));
    }
  }
}
