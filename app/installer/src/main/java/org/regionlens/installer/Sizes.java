package org.regionlens.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** How large files are. */
final class Sizes {
  private static final double MEGABYTE = 1e6;

  private Sizes() {}

  /** Bytes of all files in a folder, or of one file. */
  static long of(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      long sum = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sum += Files.size(file);
      }
      return sum;
    }
  }

  /** A line of what was made: size in MB (10⁶ bytes) and name. */
  static String line(Path path) throws IOException {
    return String.format(Locale.ROOT, "%6.1f MB  %s", of(path) / MEGABYTE, path.getFileName());
  }
}
