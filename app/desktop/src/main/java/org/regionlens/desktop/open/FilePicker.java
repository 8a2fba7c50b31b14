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
    ANY
  }

  /** A file to open, or nothing if the reader gave up. */
  Optional<Path> open(String title, Kind kind);

  /** Several files to open; empty if the reader gave up. */
  List<Path> openSeveral(String title);

  /** A folder to open, or nothing if the reader gave up. */
  Optional<Path> openFolder(String title);

  /** Where to save a table of classes, as text or JSON by its ending; or nothing. */
  Optional<Path> saveTable(String title, String suggestedName);

  /** Where to save, or nothing if the reader gave up. */
  Optional<Path> savePng(String title, String suggestedName);
}
