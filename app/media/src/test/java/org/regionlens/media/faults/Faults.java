package org.regionlens.media.faults;

import java.io.IOException;
import java.nio.file.Path;

/** Where something goes wrong. */
public interface Faults {

  /** Called before a file is opened; may throw, or change the file. */
  default void opening(Path real) throws IOException {}

  /** Called after a file was opened and before it is read or written. */
  default void opened(Path real) throws IOException {}

  /** Called before a rename. */
  default void moving(Path from, Path to) throws IOException {}

  /** How many bytes fit on the disk. */
  default long room() {
    return Long.MAX_VALUE;
  }
}
