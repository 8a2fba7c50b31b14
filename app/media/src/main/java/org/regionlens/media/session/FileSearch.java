package org.regionlens.media.session;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Progress;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.RecordedPaths;

/**
 * Finds the files that a session or a picture names: where they were, by name beside it and in
 * folders that the user knows, then by SHA-256 there. What is named may be anything, so only an
 * {@link OrdinaryFile} is opened, and no more than {@link #MOST_BYTES} are read in one search.
 */
public final class FileSearch {
  /** Bytes that are hashed in one search; what would need more is not found. */
  static final long MOST_BYTES = 1L << 35;

  /** Files of a folder that are hashed where no name fits. */
  private static final int MOST_OF_A_FOLDER = 100;

  private final Predicate<Path> bundled;
  private final List<SavedFile> known;

  /**
   * @param bundled whether a path is that of a file that comes with the program
   * @param known files that are open, then those that were lately
   */
  public FileSearch(Predicate<Path> bundled, List<SavedFile> known) {
    this.bundled = bundled;
    this.known = List.copyOf(known);
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
   * Looks for each file. One that was changed since is taken if the unchanged one is nowhere.
   *
   * @param base the folder of what names them, or null
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Found find(
      List<SavedFile> wanted, @Nullable Path base, Cancellation cancellation, Progress progress) {
    Hashes hashes = new Hashes(cancellation, progress);
    Map<Role, Path> files = new EnumMap<>(Role.class);
    List<SavedFile> missing = new ArrayList<>();
    List<SavedFile> changed = new ArrayList<>();
    for (SavedFile file : wanted) {
      hashes.begin(files.size() + missing.size(), wanted.size());
      Optional<Path> same = same(file, base, hashes);
      Optional<Path> there =
          same.isPresent()
              ? same
              : places(file, base).stream().filter(OrdinaryFile::is).findFirst();
      there.ifPresent(path -> files.put(file.role(), path));
      if (there.isEmpty()) {
        missing.add(file);
      } else if (same.isEmpty()) {
        changed.add(file);
      }
    }
    return new Found(files, missing, changed);
  }

  /**
   * The file of a table of classes: where it was, or by its name; nothing if it is nowhere.
   *
   * @param base the folder of what names it, or null
   * @param mask the mask that it belongs to, or null
   */
  public Optional<Path> table(Path table, @Nullable Path base, @Nullable Path mask) {
    Set<Path> candidates = new LinkedHashSet<>();
    if (table.isAbsolute()) {
      candidates.add(table);
    } else if (base != null) {
      candidates.add(base.resolve(table));
    }
    String name = RecordedPaths.nameIn(table.toString());
    Path beside = mask == null ? null : mask.getParent();
    Path above = beside == null ? null : beside.getParent();
    for (Path folder : new @Nullable Path[] {base, beside, above}) {
      if (folder != null && !name.isEmpty()) {
        candidates.add(folder.resolve(name));
      }
    }
    folders().forEach(folder -> candidates.add(folder.resolve(name)));
    return candidates.stream().filter(OrdinaryFile::is).findFirst();
  }

  /** The same bytes: in its place, under its name elsewhere, then under any name. */
  private Optional<Path> same(SavedFile file, @Nullable Path base, Hashes hashes) {
    if (!file.path().isAbsolute() && bundled.test(file.path())) {
      return Optional.of(file.path());
    }
    Set<Path> candidates = new LinkedHashSet<>(places(file, base));
    folders().forEach(folder -> candidates.add(folder.resolve(file.name())));
    known.stream()
        .filter(each -> each.sha256().equals(file.sha256()))
        .forEach(each -> candidates.add(each.path()));
    return candidates.stream()
        .filter(path -> hashes.are(path, file.sha256()))
        .findFirst()
        .or(() -> renamed(file, base, hashes));
  }

  private static Optional<Path> renamed(SavedFile file, @Nullable Path base, Hashes hashes) {
    if (base == null) {
      return Optional.empty();
    }
    String name = file.name().toLowerCase(Locale.ROOT);
    String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
    List<Path> alike = new ArrayList<>();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(
            base, each -> each.toString().toLowerCase(Locale.ROOT).endsWith(ending))) {
      for (Path each : all) {
        alike.add(each);
        if (alike.size() > MOST_OF_A_FOLDER) {
          return Optional.empty();
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.empty();
    }
    return alike.stream().sorted().filter(path -> hashes.are(path, file.sha256())).findFirst();
  }

  /** Where the file itself would be, whatever its bytes. */
  private List<Path> places(SavedFile file, @Nullable Path base) {
    Stream<Path> own =
        file.path().isAbsolute()
            ? Stream.of(file.path())
            : Stream.ofNullable(base).map(folder -> folder.resolve(file.path()));
    Stream<Path> beside = Stream.ofNullable(base).map(folder -> folder.resolve(file.name()));
    Stream<Path> open =
        known.stream()
            .filter(each -> each.role() == file.role() && each.name().equals(file.name()))
            .limit(1)
            .map(SavedFile::path);
    return Stream.of(own, beside, open).flatMap(each -> each).distinct().toList();
  }

  private List<Path> folders() {
    return known.stream()
        .map(each -> each.path().getParent())
        .filter(folder -> folder != null && folder.isAbsolute())
        .distinct()
        .toList();
  }

  /** The hashes that one search asked for; each file is read once. */
  private static final class Hashes {
    private final Cancellation cancellation;
    private final Progress progress;
    private final Map<Path, String> done = new HashMap<>();
    private long bytes;
    private double from;
    private double share;
    private double told;

    Hashes(Cancellation cancellation, Progress progress) {
      this.cancellation = cancellation;
      this.progress = progress;
    }

    /** One file of several is looked for now. */
    void begin(int done, int all) {
      from = (double) done / all;
      share = 1.0 / all;
      tell(0);
    }

    private void tell(double fraction) {
      told = Math.max(told, from + share * Math.min(1, fraction));
      progress.done(told);
    }

    boolean are(Path path, String sha256) {
      cancellation.check();
      return done.computeIfAbsent(path.toAbsolutePath().normalize(), this::of).equals(sha256);
    }

    private String of(Path path) {
      try {
        if (!OrdinaryFile.is(path) || bytes + Files.size(path) > MOST_BYTES) {
          return "";
        }
        long size = Files.size(path);
        long before = bytes;
        return OrdinaryFile.sha256(
            path,
            cancellation,
            read -> {
              bytes += read;
              tell((double) (bytes - before) / size);
            });
      } catch (IOException e) {
        return "";
      }
    }
  }
}
