package org.regionlens.media.pairing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.format.FileHead;
import org.regionlens.media.format.Formats;
import org.regionlens.media.reading.InputNote.Role;

/**
 * A file that may be a part of a case, and how near its name and place are to another's. The only
 * place that knows which files belong together: window, report and Page Down ask here.
 *
 * @param role image, mask or prediction
 * @param said whether name or folder say the role; else the kind of file does
 * @param place the folders it lies in, without what tells the role: {@code masks/seq1} and {@code
 *     seq1/masks} are one place
 * @param bare the name without the file's ending
 * @param stem the bare name without what tells the role
 * @param plain whether the name says a role and nothing else, so that the folder is the case
 */
record Part(
    Path file,
    Role role,
    boolean said,
    List<String> place,
    String bare,
    String stem,
    boolean plain) {
  /** Folders above a file that are asked for its role. */
  private static final int LEVELS = 3;

  /** Larger than all that names can add, so that the nearer place counts first. */
  static final int PLACE = 64;

  private static final int OTHER_CASE = 2;
  private static final int BY_FOLDER = 8;

  /** The parts among files, each with its role; files that can be no part are left out. */
  static List<Part> of(Path root, List<Path> files) {
    Map<String, Set<Role>> told = new HashMap<>();
    for (Path file : files) {
      Optional<PartNames.Said> own = PartNames.own(bare(file));
      own.ifPresent(
          said ->
              told.computeIfAbsent(inFolder(file, said), _ -> new HashSet<>()).add(said.role()));
    }
    List<Part> parts = new ArrayList<>();
    for (Path file : files) {
      Optional<PartNames.Said> own = PartNames.own(bare(file));
      // A folder of one role says it, whatever its files are called; in one that holds several
      // parts of a case, their names tell them apart.
      boolean mixed =
          own.map(said -> told.getOrDefault(inFolder(file, said), Set.of()).size()).orElse(0) > 1;
      part(root, file, own, mixed).ifPresent(parts::add);
    }
    return parts;
  }

  private static String inFolder(Path file, PartNames.Said own) {
    return file.getParent() + "/" + own.rest().toLowerCase(Locale.ROOT);
  }

  private static Optional<Part> part(
      Path root, Path file, Optional<PartNames.Said> own, boolean mixed) {
    String bare = bare(file);
    Optional<Role> folder = folderRole(file.getParent()).filter(role -> takes(role, file));
    Optional<Role> name = own.map(PartNames.Said::role).filter(role -> takes(role, file));
    Optional<Role> role = mixed ? name.or(() -> folder) : folder.or(() -> name);
    boolean split = role.isEmpty() && inSplit(file.getParent());
    Role taken = role.orElseGet(() -> usual(file));
    if (!takes(taken, file)) {
      return Optional.empty();
    }
    String stem = own.map(PartNames.Said::rest).filter(rest -> !rest.isEmpty()).orElse(bare);
    boolean plain = name.isPresent() && stem.equals(bare) && (mixed || folder.isEmpty());
    return Optional.of(
        new Part(file, taken, role.isPresent() || split, place(root, file), bare, stem, plain));
  }

  private static boolean takes(Role role, Path file) {
    return Formats.byEnding(file).filter(format -> format.roles().contains(role)).isPresent();
  }

  /** Of a bare name, an array is a prediction and a picture the image. */
  private static Role usual(Path file) {
    return Formats.byEnding(file)
        .map(format -> format.usual(FileHead.ofName(file)))
        .filter(role -> role == Role.PREDICTION)
        .orElse(Role.IMAGE);
  }

  /** Whether some role takes files of this ending. */
  static boolean hasEnding(Path file) {
    return Formats.byEnding(file).isPresent();
  }

  /** A file's ending without its dot, in lower case. */
  static String kind(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  static String bare(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** What the folders above a file say, the nearest first. */
  private static Optional<Role> folderRole(@Nullable Path folder) {
    @Nullable Path each = folder;
    for (int level = 0; level < LEVELS && each != null && each.getFileName() != null; level++) {
      Optional<PartNames.Said> said = PartNames.folder(each.getFileName().toString());
      if (said.isPresent()) {
        return said.map(PartNames.Said::role);
      }
      each = each.getParent();
    }
    return Optional.empty();
  }

  private static boolean inSplit(@Nullable Path folder) {
    @Nullable Path each = folder;
    for (int level = 0; level < LEVELS && each != null && each.getFileName() != null; level++) {
      if (PartNames.isSplit(each.getFileName().toString())) {
        return true;
      }
      each = each.getParent();
    }
    return false;
  }

  private static List<String> place(Path root, Path file) {
    List<String> place = new ArrayList<>();
    Path within = root.relativize(file).getParent();
    if (within != null) {
      for (Path folder : within) {
        String name = folder.toString();
        String rest = PartNames.folder(name).map(PartNames.Said::rest).orElse(name);
        if (!rest.isEmpty()) {
          place.add(rest);
        }
      }
    }
    return List.copyOf(place);
  }

  /**
   * How far name and place are from another part's: 0 is the same of both; nothing if they do not
   * belong together. A place counts more than a name, and the same letters more than the same but
   * for capitals.
   */
  OptionalInt distance(Part other) {
    int away = placeDistance(place, other.place());
    if (away < 0) {
      return OptionalInt.empty();
    }
    int name = nameDistance(other);
    if (name >= 0) {
      return OptionalInt.of(away + name);
    }
    // What is called by its role alone belongs to what lies beside it.
    boolean beside = (plain || other.plain()) && away == 0;
    return beside ? OptionalInt.of(BY_FOLDER) : OptionalInt.empty();
  }

  /** Whether only the folder says that two parts belong together. */
  boolean isByFolder(Part other) {
    return distance(other).orElse(0) == BY_FOLDER;
  }

  private int nameDistance(Part other) {
    if (bare.equals(other.bare())) {
      return 0;
    }
    if (bare.equals(other.stem()) || stem.equals(other.bare()) || stem.equals(other.stem())) {
      return 1;
    }
    if (bare.equalsIgnoreCase(other.bare())) {
      return OTHER_CASE;
    }
    return bare.equalsIgnoreCase(other.stem())
            || stem.equalsIgnoreCase(other.bare())
            || stem.equalsIgnoreCase(other.stem())
        ? OTHER_CASE + 1
        : -1;
  }

  /** 0 for the same folders; more where one has folders that the other lacks; −1 for others. */
  private static int placeDistance(List<String> one, List<String> other) {
    List<String> few = one.size() <= other.size() ? one : other;
    List<String> many = one.size() <= other.size() ? other : one;
    int at = 0;
    int distance = PLACE * (many.size() - few.size());
    for (String folder : many) {
      if (at < few.size() && few.get(at).equalsIgnoreCase(folder)) {
        distance += few.get(at).equals(folder) ? 0 : 2 * OTHER_CASE;
        at++;
      }
    }
    return at == few.size() ? distance : -1;
  }
}
