package org.regionlens.media.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.json.StrictObject;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.RecordedPaths;
import org.regionlens.media.text.UnreadableException;

/**
 * A file that was open.
 *
 * @param role what it is to the case
 * @param path where it was
 * @param sha256 of its bytes, lower-case hexadecimal
 */
public record SavedFile(Role role, Path path, String sha256) {

  /** The files of a case. */
  public static List<SavedFile> of(List<InputNote> notes) {
    return notes.stream()
        .map(note -> new SavedFile(note.role(), note.path(), note.sha256()))
        .toList();
  }

  /**
   * Puts files into a list.
   *
   * @param base of the paths, as {@link #named} has it; null: they are written as they are
   */
  public static void write(ArrayNode array, List<SavedFile> files, @Nullable Path base) {
    for (SavedFile file : files) {
      file.write(array.addObject(), base);
    }
  }

  /**
   * A path as it is written into a file of some folder: relative, with slashes, where both belong
   * together, so that they can move; else only its name, as folders tell about their owner. A file
   * belongs to the folder if it lies in it or below, or below the folder above, unless that is one
   * in which people keep everything.
   *
   * @param base the folder; null: the path as it is
   */
  static String named(Path path, @Nullable Path base) {
    if (base == null || !path.isAbsolute()) {
      return path.toString();
    }
    Path folder = base.toAbsolutePath().normalize();
    Path file = path.normalize();
    Path above = folder.getParent();
    boolean together =
        file.startsWith(folder)
            || (above != null
                && file.startsWith(above)
                && !Path.of(System.getProperty("user.home", "/")).startsWith(above));
    return together
        ? folder.relativize(file).toString().replace('\\', '/')
        : String.valueOf(file.getFileName());
  }

  /** Its name without folders, whatever system wrote it. */
  String name() {
    return RecordedPaths.nameIn(path.toString());
  }

  /** One file as an object, its path as {@link #named} has it. */
  void write(ObjectNode node, @Nullable Path base) {
    node.put("role", role.fileName()).put("path", named(path, base)).put("sha256", sha256);
  }

  /**
   * Files of a list, one of each role.
   *
   * @throws UnreadableException if one is not well-formed, or mask or prediction is missing
   */
  public static List<SavedFile> read(StrictObject json, String name) throws UnreadableException {
    List<SavedFile> files = new ArrayList<>();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (StrictObject each : json.objects(name, Role.values().length)) {
      SavedFile file = read(each);
      if (!roles.add(file.role)) {
        throw each.wrong("role", "1 × " + file.role.fileName());
      }
      files.add(file);
    }
    if (!roles.contains(Role.MASK) || !roles.contains(Role.PREDICTION)) {
      throw json.wrong(name, "mask, prediction");
    }
    return List.copyOf(files);
  }

  /**
   * One file of an object.
   *
   * @throws UnreadableException if it is not well-formed
   */
  static SavedFile read(StrictObject json) throws UnreadableException {
    String digest = json.text("sha256");
    if (!digest.matches("[0-9a-f]{64}")) {
      throw json.wrong("sha256", "64 × 0-9 a-f");
    }
    try {
      return new SavedFile(
          json.one("role", Role.values(), Role::fileName), Path.of(json.text("path")), digest);
    } catch (InvalidPathException e) {
      throw json.wrong("path", "\"…\"");
    }
  }

  /** The same file somewhere else. */
  public SavedFile at(Path other) {
    return new SavedFile(role, other, sha256);
  }
}
