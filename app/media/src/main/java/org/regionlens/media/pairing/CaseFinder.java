package org.regionlens.media.pairing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
   * @return the given one comes first in its role, the others by how near name and place are
   * @throws IOException if a folder cannot be listed
   */
  public static Proposal candidates(Path file) throws IOException {
    Path start = file.toAbsolutePath().normalize();
    List<Path> files = new ArrayList<>();
    for (Path folder : folders(start)) {
      listed(folder, folder.equals(start.getParent())).stream()
          .filter(Part::hasEnding)
          .filter(other -> mayBelong(start, other))
          .forEach(files::add);
    }
    List<Part> parts = Part.of(root(start), files);
    Map<Role, List<Path>> found = new EnumMap<>(Role.class);
    Optional<Part> own = parts.stream().filter(part -> part.file().equals(start)).findFirst();
    if (own.isPresent()) {
      Part wanted = own.get();
      for (Role role : Role.values()) {
        found.put(role, new ArrayList<>());
      }
      found.getOrDefault(wanted.role(), List.of()).add(start);
      parts.stream()
          .filter(part -> !part.file().equals(start) && wanted.distance(part).isPresent())
          .filter(part -> isSure(wanted, part, parts))
          .filter(part -> Files.isRegularFile(part.file()))
          // A stable sort: what is alike stays in the order of the folders.
          .sorted(
              Comparator.comparing((Part part) -> !part.said())
                  .thenComparingInt(part -> wanted.distance(part).orElse(0))
                  .thenComparingInt(part -> PartNames.rank(part.bare())))
          .forEach(part -> found.getOrDefault(part.role(), List.of()).add(part.file()));
    }
    return new Proposal(found);
  }

  /** A quick look, so that not every file of a large data set is taken apart. */
  private static boolean mayBelong(Path start, Path other) {
    String bare = Part.bare(start);
    String stem = PartNames.ending(bare).map(PartNames.Said::rest).orElse(bare);
    return Part.bare(other).regionMatches(true, 0, stem, 0, stem.length())
        || PartNames.plain(Part.bare(other)).isPresent()
        || (PartNames.plain(bare).isPresent()
            && Objects.equals(start.getParent(), other.getParent()));
  }

  /** What belongs together by its folder alone must be the only one there of its role. */
  private static boolean isSure(Part wanted, Part part, List<Part> parts) {
    return part.plain()
        || !wanted.isByFolder(part)
        || parts.stream()
                .filter(other -> other.role() == part.role() && wanted.isByFolder(other))
                .count()
            == 1;
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

  /** The name of a file without what is its own. */
  private static String shape(Path file) {
    String bare = Part.bare(file);
    String stem = PartNames.ending(bare).map(PartNames.Said::rest).orElse(bare);
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.replace(stem.toLowerCase(Locale.ROOT), "*");
  }

  /** So far above a file that the folders beside it lie below. */
  private static Path root(Path file) {
    Path root = file;
    for (int level = 0; level <= LEVELS && root.getParent() != null; level++) {
      root = root.getParent();
    }
    return root;
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
      // The same place, or one that lacks the first folders of it: a data set's part, a city.
      List<Path> places = new ArrayList<>(List.of(below.relativize(folder)));
      for (Path rest = places.getFirst(); rest.getNameCount() > 1; rest = places.getLast()) {
        places.add(rest.subpath(1, rest.getNameCount()));
      }
      if (!places.getLast().toString().isEmpty()) {
        places.add(Path.of(""));
      }
      for (Path beside : below.equals(folder) ? folders(above, below) : folders(above, null)) {
        add(folders, beside, places);
        for (Path inner : folders(beside, null)) {
          add(folders, inner, places);
        }
      }
      below = above;
    }
    return folders;
  }

  private static void add(Set<Path> folders, Path beside, List<Path> places) {
    for (Path place : places) {
      Path same = place.toString().isEmpty() ? beside : beside.resolve(place);
      if (folders.size() < MOST_FOLDERS && Files.isDirectory(same)) {
        folders.add(same);
      }
    }
  }

  /** The folders in one, without one of them; not all of them where there are very many. */
  private static List<Path> folders(Path above, @Nullable Path without) throws IOException {
    return listed(above, false).stream()
        .filter(each -> !each.equals(without))
        .filter(Files::isDirectory)
        .limit(MOST_FOLDERS)
        .toList();
  }

  /** A folder beside the file's own may be gone by now, or not be ours to read. */
  private static List<Path> listed(Path folder, boolean needed) throws IOException {
    try {
      return list(folder);
    } catch (IOException e) {
      if (needed) {
        throw e;
      }
      return List.of();
    }
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
