package org.regionlens.engine.series;

/** Where the snapshots of a series come from. Safe for many threads. */
public interface SeriesSource {

  /**
   * Looks at what there is now; takes as long as a disk does, so it is for threads that may wait.
   *
   * @return the very snapshot of the last look where nothing has changed, or nothing could be seen
   */
  Series latest();
}
