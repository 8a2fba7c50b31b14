package org.regionlens.desktop.thread;

import java.time.Duration;

/** Runs something later on the window's thread. */
@FunctionalInterface
public interface Delay {

  /**
   * Runs an action when the time is over.
   *
   * @return call it to forget the action; harmless after the action has run
   */
  Runnable after(Duration time, Runnable action);
}
