package org.regionlens.media.pairing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.regionlens.media.input.InputNote.Role;

/**
 * Finds the other parts of a case by name: in the file's folder, in the folders beside it, and at
 * the same place below the folders beside those above it, as in Cityscapes. What is found is a
 * proposal.
 */
public final class CaseFinder {
  private static final Set<String> ENDINGS =
      Set.of("png", "jpg", "jpeg", "tif", "tiff", "npy", "npz");

  private static final int MOST_FOLDERS = 64;
  private static final int LEVELS = 3;

  private CaseFinder() {}

  /**
   * The files that seem to belong together.
   *
   * @param file one of them
   * @return at most one file a role, the given one among them if its role is known
   * @throws IOException if a folder cannot be listed
   */
  public static Map<Role, Path> propose(Path file) throws IOException {
    Path start = file.toAbsolutePath().normalize();
    PartName wanted = PartName.of(start);
    Map<Role, Path> found = new EnumMap<>(Role.class);
    wanted.role().ifPresent(role -> found.put(role, start));
    for (Path folder : folders(start)) {
      for (Path other : list(folder)) {
        PartName name = PartName.of(other);
        if (name.stem().equals(wanted.stem()) && hasEnding(other) && Files.isRegularFile(other)) {
          name.role().ifPresent(role -> found.putIfAbsent(role, other));
        }
      }
    }
    if (wanted.role().isEmpty() && !found.containsKey(Role.IMAGE)) {
      // A bare name among masks and predictions is the image.
      found.put(Role.IMAGE, start);
    }
    return found;
  }

  private static Set<Path> folders(Path file) throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    Path folder = file.getParent();
    if (folder == null) {
      return folders;
    }
    folders.add(folder);
    Path below = folder;
    for (int level = 0; level < LEVELS && below.getParent() != null; level++) {
      Path above = below.getParent();
      Path rest = below.relativize(folder);
      for (Path beside : list(above)) {
        Path same = rest.toString().isEmpty() ? beside : beside.resolve(rest);
        if (folders.size() < MOST_FOLDERS && !beside.equals(below) && Files.isDirectory(same)) {
          folders.add(same);
        }
      }
      below = above;
    }
    return folders;
  }

  static boolean hasEnding(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  static List<Path> list(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(files::add);
    } catch (AccessDeniedException e) {
      // A folder beside it that may not be read holds nothing for us.
      return List.of();
    }
    files.sort(NaturalOrder.PATHS);
    return files;
  }
}
