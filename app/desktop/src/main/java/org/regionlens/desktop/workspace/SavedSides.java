package org.regionlens.desktop.workspace;

import java.util.Optional;
import org.regionlens.media.session.SavedComparison;

/** What stands as A, taken out of its model and put back. */
public interface SavedSides {

  /** What stands as A; nothing if nothing does. */
  Optional<SavedComparison> capture();

  /**
   * Lets what was saved stand as A beside the open case, as soon as its file is read; nothing, if
   * nothing was saved.
   */
  void restore(Optional<SavedComparison> saved);
}
