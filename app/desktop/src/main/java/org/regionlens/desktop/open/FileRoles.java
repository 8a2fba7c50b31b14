package org.regionlens.desktop.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.regionlens.media.input.InputNote.Role;

/**
 * Guesses what files are to a case: first by words in the name, then by kind. A JPEG or colour PNG
 * is an image, a palette or grey PNG, run lengths or an array of whole numbers a mask, any other
 * array a prediction.
 */
final class FileRoles {
  private static final Pattern MASK_NAME =
      Pattern.compile("mask|label|(^|[^a-z])gt([^a-z]|$)|annot|ground.?truth|_seg");
  private static final Pattern PREDICTION_NAME = Pattern.compile("pred|logit|prob|score|softmax");
  private static final Pattern IMAGE_NAME = Pattern.compile("image|img|photo|rgb");
  private static final Pattern WHOLE_NUMBERS = Pattern.compile("'descr': '.[iub]");
  private static final int COLOUR_TYPE_AT = 25;
  private static final int HEAD = 128;

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
    byte[] head = head(file);
    if (name.endsWith(".npy")) {
      String text = new String(head, StandardCharsets.ISO_8859_1);
      return WHOLE_NUMBERS.matcher(text).find() ? Role.MASK : Role.PREDICTION;
    }
    if (name.endsWith(".png") && head.length > COLOUR_TYPE_AT) {
      int type = head[COLOUR_TYPE_AT];
      return type == 0 || type == 3 ? Role.MASK : Role.IMAGE;
    }
    if (name.endsWith(".npz")) {
      return Role.PREDICTION;
    }
    if (name.endsWith(".json") || name.endsWith(".csv")) {
      return Role.MASK;
    }
    return Role.IMAGE;
  }

  /** The first bytes; none if it cannot be read, which the reader of the file will say better. */
  private static byte[] head(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(HEAD);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
