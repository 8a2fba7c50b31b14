package org.regionlens.media.pairing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files of a folder that are of the same kind as one of them, in natural order. */
public final class Neighbours {
  private final List<Path> files;
  private final int place;

  private Neighbours(List<Path> files, int place) {
    this.files = files;
    this.place = place;
  }

  /**
   * The neighbours of a file: same folder, same ending, same role by name.
   *
   * @throws IOException if the folder cannot be listed
   */
  public static Neighbours of(Path file) throws IOException {
    Path start = file.toAbsolutePath().normalize();
    Path folder = start.getParent();
    if (folder == null) {
      return new Neighbours(List.of(), -1);
    }
    List<Path> alike =
        CaseFinder.list(folder).stream()
            .filter(other -> ending(other).equals(ending(start)))
            .filter(other -> PartName.of(other).role().equals(PartName.of(start).role()))
            .filter(Files::isRegularFile)
            .toList();
    return new Neighbours(alike, alike.indexOf(start));
  }

  /** How many files there are, the one itself among them. */
  public int count() {
    return files.size();
  }

  /** Where the file itself stands among them, from 0; −1 if it is not there. */
  public int place() {
    return place;
  }

  /** The file before, or nothing at the first. */
  public Optional<Path> previous() {
    return place > 0 ? Optional.of(files.get(place - 1)) : Optional.empty();
  }

  /** The file after, or nothing at the last. */
  public Optional<Path> next() {
    return place >= 0 && place < files.size() - 1
        ? Optional.of(files.get(place + 1))
        : Optional.empty();
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
