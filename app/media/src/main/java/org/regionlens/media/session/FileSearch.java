package org.regionlens.media.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.reading.InputNote.Role;

/** Finds the files that a session or a picture names: where they were, or among recent ones. */
public final class FileSearch {
  private final Predicate<Path> bundled;
  private final List<SavedFile> recent;

  /**
   * @param bundled whether a path is that of a file that comes with the program
   * @param recent files that were open lately
   */
  public FileSearch(Predicate<Path> bundled, List<SavedFile> recent) {
    this.bundled = bundled;
    this.recent = List.copyOf(recent);
  }

  /**
   * What was found.
   *
   * @param files where each file is now
   * @param missing files that are nowhere
   * @param changed files that are where they were, with other bytes
   */
  public record Found(Map<Role, Path> files, List<SavedFile> missing, List<SavedFile> changed) {
    public Found {
      files = Map.copyOf(files);
      missing = List.copyOf(missing);
      changed = List.copyOf(changed);
    }
  }

  /**
   * Looks for each file by its path, then by its SHA-256 among the recent ones. One that was
   * changed since is taken if the unchanged one is nowhere.
   *
   * @param base relative paths are looked for in this folder too, or null
   */
  public Found find(List<SavedFile> wanted, @Nullable Path base) {
    Map<Role, Path> files = new EnumMap<>(Role.class);
    List<SavedFile> missing = new ArrayList<>();
    List<SavedFile> changed = new ArrayList<>();
    for (SavedFile file : wanted) {
      Path same = same(file, base);
      Path there = there(file, base);
      if (same != null) {
        files.put(file.role(), same);
      } else if (there != null) {
        files.put(file.role(), there);
        changed.add(file);
      } else {
        missing.add(file);
      }
    }
    return new Found(files, missing, changed);
  }

  private @Nullable Path same(SavedFile file, @Nullable Path base) {
    if (!file.path().isAbsolute() && bundled.test(file.path())) {
      return file.path();
    }
    Path there = there(file, base);
    if (there != null && has(there, file.sha256())) {
      return there;
    }
    return recent.stream()
        .filter(each -> each.sha256().equals(file.sha256()))
        .map(SavedFile::path)
        .filter(path -> has(path, file.sha256()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Path there(SavedFile file, @Nullable Path base) {
    if (Files.isRegularFile(file.path())) {
      return file.path();
    }
    Path beside = base == null ? file.path() : base.resolve(file.path());
    return Files.isRegularFile(beside) ? beside : null;
  }

  private static boolean has(Path path, String sha256) {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    } catch (IOException e) {
      return false;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }
}
