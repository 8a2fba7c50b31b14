package org.regionlens.media.pairing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    List<Part> parts = Part.of(folder, CaseFinder.list(folder));
    Optional<Part> own = parts.stream().filter(part -> part.file().equals(start)).findFirst();
    List<Path> alike =
        parts.stream()
            .filter(part -> Part.kind(part.file()).equals(Part.kind(start)))
            .filter(part -> own.isPresent() && part.role() == own.get().role())
            .filter(part -> part.said() == own.get().said())
            .map(Part::file)
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
}
