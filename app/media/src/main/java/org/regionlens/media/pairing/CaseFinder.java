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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.regionlens.media.format.FileHead;
import org.regionlens.media.format.Format;
import org.regionlens.media.format.Formats;
import org.regionlens.media.reading.InputNote.Role;

/**
 * Finds the other parts of a case by name: in the file's folder, in the folders beside it, and at
 * the same place below the folders beside those above it, as in Cityscapes. What is found is a
 * proposal.
 */
public final class CaseFinder {
  private static final int MOST_FOLDERS = 64;
  private static final int LEVELS = 3;

  private CaseFinder() {}

  /**
   * The files that seem to belong to one.
   *
   * @param file one of them
   * @return the given one comes first in its role
   * @throws IOException if a folder cannot be listed
   */
  public static Proposal candidates(Path file) throws IOException {
    Path start = file.toAbsolutePath().normalize();
    PartName wanted = PartName.of(start);
    Map<Role, List<Path>> found = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      found.put(role, new ArrayList<>());
    }
    // A bare name among masks and predictions is the image, unless it is an array.
    role(start, wanted).ifPresent(role -> found.getOrDefault(role, List.of()).add(start));
    for (Path folder : folders(start)) {
      for (Path other : list(folder)) {
        PartName name = PartName.of(other);
        if (name.stem().equals(wanted.stem()) && !other.equals(start)) {
          role(other, name)
              .filter(role -> Files.isRegularFile(other))
              .ifPresent(role -> found.getOrDefault(role, List.of()).add(other));
        }
      }
    }
    return new Proposal(found);
  }

  /**
   * The likeliest file of each role.
   *
   * @param file one of them
   * @throws IOException if a folder cannot be listed
   */
  public static Map<Role, Path> propose(Path file) throws IOException {
    return candidates(file).likeliest();
  }

  /**
   * The files that belong to another one as those of an open case belong together: they lie in the
   * folders of the open ones, and of several, the one whose name is alike is taken. Nothing is
   * taken from elsewhere, as nobody is asked.
   *
   * @param open the files of the open case
   * @param next a file in the role of one of them
   * @throws IOException if a folder cannot be listed
   */
  public static Map<Role, Path> follow(Map<Role, Path> open, Path next) throws IOException {
    Proposal proposal = candidates(next);
    Map<Role, Path> chosen = new EnumMap<>(Role.class);
    open.forEach(
        (role, before) -> {
          List<Path> there =
              proposal.of(role).stream()
                  .filter(file -> Objects.equals(file.getParent(), before.getParent()))
                  .toList();
          String shape = shape(before);
          there.stream()
              .filter(file -> shape(file).equals(shape))
              .findFirst()
              .or(() -> there.stream().findFirst())
              .ifPresent(file -> chosen.put(role, file));
        });
    return chosen;
  }

  /** The name and folder of a file without what is its own. */
  private static String shape(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    Path folder = file.getParent();
    Path above = folder == null ? null : folder.getFileName();
    return above + "/" + name.replace(PartName.of(file).stem(), "*");
  }

  /** The role that name, folder and ending give a file; none if it is nothing of a case. */
  private static Optional<Role> role(Path file, PartName name) {
    Optional<Format> format = Formats.byEnding(file);
    // Of a bare name, an array is a prediction and a picture the image; a table of text is neither.
    return name.role()
        .or(
            () ->
                format
                    .map(each -> each.usual(FileHead.ofName(file)))
                    .filter(role -> role != Role.MASK))
        .filter(role -> format.isPresent() && format.get().roles().contains(role));
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

  /** Whether some role takes files of this ending. */
  static boolean hasEnding(Path file) {
    return Formats.byEnding(file).isPresent();
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
