package org.regionlens.media.reading;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where a part of a case came from, and how it was read.
 *
 * @param role what the file is to the case
 * @param path the file
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param readAs how it was read and why, one phrase for people
 */
public record InputNote(Role role, Path path, String sha256, String readAs) {
  /** What a file is to a case. */
  public enum Role {
    IMAGE,
    MASK,
    PREDICTION;

    /** The name in files, such as {@code mask}. */
    public String fileName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
