package org.regionlens.media.pairing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Finds the first case in a folder, or in the folders below it. */
public final class FolderFinder {
  private static final int MOST_FOLDERS = 64;
  private static final int LEVELS = 3;

  /** So many files of a folder are looked at: alike files have partners alike. */
  private static final int MOST_FILES = 8;

  private FolderFinder() {}

  /**
   * The first case with a mask and a prediction; if there is none, the one with the most parts.
   *
   * @return nothing if the folder holds no file that could be a part of a case
   * @throws IOException if the folder cannot be listed
   */
  public static Optional<Proposal> first(Path folder) throws IOException {
    Proposal best = null;
    for (Path each : folders(folder.toAbsolutePath().normalize())) {
      List<Path> files =
          CaseFinder.list(each).stream().filter(Files::isRegularFile).limit(MOST_FILES).toList();
      for (Path file : files) {
        Proposal proposal = CaseFinder.candidates(file);
        if (proposal.isWhole()) {
          return Optional.of(proposal);
        }
        if (best == null || proposal.candidates().size() > best.candidates().size()) {
          best = proposal;
        }
      }
    }
    return Optional.ofNullable(best).filter(proposal -> !proposal.candidates().isEmpty());
  }

  /** A folder and those below it, the nearest first. */
  private static List<Path> folders(Path top) throws IOException {
    List<Path> found = new ArrayList<>();
    Deque<Path> open = new ArrayDeque<>(List.of(top));
    while (!open.isEmpty() && found.size() < MOST_FOLDERS) {
      Path folder = open.removeFirst();
      found.add(folder);
      if (top.relativize(folder).getNameCount() < LEVELS) {
        CaseFinder.list(folder).stream()
            .filter(Files::isDirectory)
            .limit(MOST_FOLDERS)
            .forEach(open::addLast);
      }
    }
    return found;
  }
}
