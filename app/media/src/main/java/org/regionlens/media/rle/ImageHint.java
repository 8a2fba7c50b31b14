package org.regionlens.media.rle;

import java.util.Locale;

/**
 * Which image a file of many is asked for.
 *
 * @param name name of the image file, or of the mask file if there is no image
 * @param height of the image, or 0 if it is not known, pixels
 * @param width of the image, or 0, pixels
 */
public record ImageHint(String name, int height, int width) {

  /** Whether a name in a file is that of the image: the same but for folders and ending. */
  boolean matches(String other) {
    return stem(other).equals(stem(name));
  }

  /** Whether a number is the name of the image, as in {@code 000000397133.jpg}. */
  boolean matches(long id) {
    String stem = stem(name);
    return stem.matches("\\d{1,18}") && Long.parseLong(stem) == id;
  }

  private static String stem(String name) {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    return (dot > 0 ? file.substring(0, dot) : file).toLowerCase(Locale.ROOT);
  }
}
