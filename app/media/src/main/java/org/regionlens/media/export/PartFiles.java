package org.regionlens.media.export;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files that are being written, beside what they become. A program that is killed leaves one; no
 * reader takes it for anything, and a later writing to the same folder takes it away.
 */
final class PartFiles {
  private static final String START = ".region-lens-";
  private static final String END = ".part";

  /** No file takes so long to write. */
  private static final Duration OLD = Duration.ofDays(1);

  /** A report writes thousands of files into a folder: it is not listed for each. */
  private static final Duration AGAIN = Duration.ofHours(1);

  private static final int MOST_FOLDERS = 1000;
  private static final Map<Path, Instant> LOOKED = new ConcurrentHashMap<>();

  private PartFiles() {}

  /** A new name in the folder of a file. */
  static Path beside(Path target) {
    return target.resolveSibling(START + UUID.randomUUID() + END);
  }

  private static boolean isPart(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(START) && name.endsWith(END);
  }

  /** Takes away what was left in a folder more than a day ago. */
  static void removeOld(Path folder) {
    Instant now = Instant.now();
    Path key = folder.normalize();
    Instant looked = LOOKED.get(key);
    if (looked != null && looked.plus(AGAIN).isAfter(now)) {
      return;
    }
    if (LOOKED.size() > MOST_FOLDERS) {
      LOOKED.clear();
    }
    LOOKED.put(key, now);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PartFiles::isPart)) {
      for (Path each : left) {
        if (Files.getLastModifiedTime(each).toInstant().isBefore(now.minus(OLD))) {
          Files.deleteIfExists(each);
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      // It costs some room on the disk; writing itself will say what is wrong with the folder.
    }
  }
}
