package org.regionlens.desktop.open;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.regionlens.media.format.FileHead;
import org.regionlens.media.format.Formats;
import org.regionlens.media.reading.InputNote.Role;

/**
 * Guesses what files are to a case: first by words in the name, then by what files of their format
 * usually are.
 */
final class FileRoles {
  private static final Pattern MASK_NAME =
      Pattern.compile("mask|label|(^|[^a-z])gt([^a-z]|$)|annot|ground.?truth|_seg");
  private static final Pattern PREDICTION_NAME = Pattern.compile("pred|logit|prob|score|softmax");
  private static final Pattern IMAGE_NAME = Pattern.compile("image|img|photo|rgb");

  private FileRoles() {}

  /** Two files for one place. */
  static final class Ambiguous extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Role role;
    private final transient Path one;
    private final transient Path other;

    Ambiguous(Role role, Path one, Path other) {
      this.role = role;
      this.one = one;
      this.other = other;
    }

    Role role() {
      return role;
    }

    Path one() {
      return one;
    }

    Path other() {
      return other;
    }
  }

  /**
   * The role of each file.
   *
   * @throws Ambiguous if two files look like the same thing
   */
  static Map<Role, Path> guess(List<Path> files) throws Ambiguous {
    Map<Role, Path> roles = new EnumMap<>(Role.class);
    for (Path file : files) {
      Role role = guess(file);
      Path other = roles.put(role, file);
      if (other != null) {
        throw new Ambiguous(role, other, file);
      }
    }
    return roles;
  }

  private static Role guess(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (PREDICTION_NAME.matcher(name).find()) {
      return Role.PREDICTION;
    }
    if (MASK_NAME.matcher(name).find()) {
      return Role.MASK;
    }
    if (IMAGE_NAME.matcher(name).find()) {
      return Role.IMAGE;
    }
    FileHead head = FileHead.of(file);
    return Formats.of(head)
        .or(() -> Formats.byEnding(file))
        .map(format -> format.usual(head))
        .orElse(Role.IMAGE);
  }
}
