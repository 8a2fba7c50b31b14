package org.regionlens.media.input;

import java.nio.file.Path;
import java.util.List;
import org.regionlens.media.npz.NpzFile;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/** The arrays of files that hold several. */
public final class ArrayKeys {
  private ArrayKeys() {}

  /** The names of the arrays of an {@code .npz} file; empty for every other file. */
  public static List<String> of(Path file, Words words) {
    try {
      InputContent content = InputContent.read(file, words);
      return NpzFile.matches(content.head())
          ? new NpzFile(content.bytes()).entries().stream().map(NpzFile.Entry::key).toList()
          : List.of();
    } catch (InputException | UnreadableException e) {
      // Whoever reads the file says why it cannot be read.
      return List.of();
    }
  }
}
