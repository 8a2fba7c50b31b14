package org.regionlens.desktop.open;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the reader for files; a test answers in the reader's stead. */
public interface FilePicker {

  /** Kinds of files that can be opened. */
  enum Kind {
    IMAGE,
    MASK,
    PREDICTION,
    TABLE,
    SESSION,
    ANY
  }

  /** A file to open, or nothing if the reader gave up. */
  Optional<Path> open(String title, Kind kind);

  /** Several files to open; empty if the reader gave up. */
  List<Path> openSeveral(String title);

  /**
   * The file under its name with an ending, where it has none.
   *
   * @param ending without the dot
   */
  static Path withEnding(Path file, String ending) {
    String name = String.valueOf(file.getFileName());
    return name.lastIndexOf('.') > 0 ? file : file.resolveSibling(name + "." + ending);
  }

  /** Where to save, or nothing if the reader gave up; the name's ending tells the kind of file. */
  Optional<Path> save(String title, String suggestedName);

  /** A folder to open or to save into, or nothing if the reader gave up. */
  Optional<Path> folder(String title);
}
