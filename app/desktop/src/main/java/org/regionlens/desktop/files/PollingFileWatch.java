package org.regionlens.desktop.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the files again and again. Unlike the notices of the system this works on network
 * folders too, and a look at three files costs microseconds.
 */
public final class PollingFileWatch implements FileWatch {
  private final Executor ui;
  private final Map<Path, Seen> files = new LinkedHashMap<>();
  private Consumer<Path> listener = file -> {};

  /** What changes when a file is written again or replaced. */
  private record Stamp(long size, long modified, @Nullable Object key) {}

  /**
   * A file as it was opened, and as it was at the last look.
   *
   * @param opened null while the file is away
   */
  private record Seen(@Nullable Stamp opened, @Nullable Stamp last) {}

  /**
   * @param ui brings the news to the window's thread
   */
  public PollingFileWatch(Executor ui) {
    this.ui = ui;
  }

  @Override
  public synchronized void watch(List<Path> watched, Consumer<Path> changed) {
    files.clear();
    listener = changed;
    for (Path file : watched) {
      Stamp now = stamp(file);
      files.put(file, new Seen(now, now));
    }
  }

  /** One look at all files; to be called every second or so, off the window's thread. */
  public synchronized void look() {
    List<Path> changed = new ArrayList<>();
    files.replaceAll(
        (file, seen) -> {
          Stamp now = stamp(file);
          // A file that still changes is being written; one that is away may come back.
          if (now != null && now.equals(seen.last()) && !now.equals(seen.opened())) {
            changed.add(file);
            return new Seen(now, now);
          }
          return new Seen(seen.opened(), now);
        });
    Consumer<Path> hears = listener;
    changed.forEach(file -> ui.execute(() -> hears.accept(file)));
  }

  private static @Nullable Stamp stamp(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(now.size(), now.lastModifiedTime().toMillis(), now.fileKey());
    } catch (IOException e) {
      return null;
    }
  }
}
