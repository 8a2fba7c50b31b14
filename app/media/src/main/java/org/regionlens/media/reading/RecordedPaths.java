package org.regionlens.media.reading;

import java.nio.file.Path;
import java.util.Locale;
import org.regionlens.media.labels.BundledTable;

/**
 * How files are named in what is written about a case, which may be given to strangers: a folder
 * tells who somebody is and what else is on the disk.
 */
public enum RecordedPaths {
  /** Without their folders; SHA-256 tells which file of that name it was. */
  NAMES,
  /** With all folders. */
  PATHS;

  /** The name on the command line. */
  public String commandName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A file as it is named; one that comes with the program keeps its place there. */
  public String of(Path file) {
    return this == NAMES && file.isAbsolute()
        ? String.valueOf(file.getFileName())
        : file.toString();
  }

  /** A table of classes: one that comes with the program by its name, or a file. */
  public String ofTable(String table) {
    return this == PATHS || table.isEmpty() || BundledTable.named(table).isPresent()
        ? table
        : nameIn(table);
  }

  /** The last part of a path of any system. */
  public static String nameIn(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
