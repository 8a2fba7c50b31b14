package org.regionlens.engine;

/** Hears how far a request has come. Called from several threads, one call at a time; be quick. */
@FunctionalInterface
public interface Progress {

  /** Nobody listens. */
  Progress NONE = fraction -> {};

  /**
   * Something more is done.
   *
   * @param fraction done, from 0 to 1; never less than before, and 1 at the end
   */
  void done(double fraction);
}
