package org.regionlens.media.series;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * What changes when a file is written again or replaced.
 *
 * @param size bytes
 * @param modified milliseconds
 * @param key of the file on its disk, where the disk has one
 */
record FileStamp(long size, long modified, @Nullable Object key) {

  /** How stamps are had; tests count. */
  @FunctionalInterface
  interface Reader {
    /** The stamp of a file as it is now; null if it cannot be had. */
    @Nullable FileStamp of(Path file);
  }

  /** The stamp of a file as it is now; null if it cannot be had. */
  static @Nullable FileStamp of(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(now.size(), now.lastModifiedTime().toMillis(), now.fileKey());
    } catch (IOException e) {
      return null;
    }
  }
}
