package org.regionlens.desktop.files;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Looks after files on disk. */
public interface FileWatch {

  /**
   * Watches these files, and no others any longer.
   *
   * @param changed hears, on the window's thread, of each file that was written or replaced, once
   *     nobody writes to it any longer
   */
  void watch(List<Path> files, Consumer<Path> changed);
}
