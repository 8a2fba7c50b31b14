package org.regionlens.desktop.session;

import java.time.Duration;
import org.regionlens.desktop.thread.Delay;

/**
 * Holds newer questions back while a request is young, so that a steady drag is followed instead of
 * cancelling every request. When the request grows old, the newest question is asked at once.
 */
final class Patience {
  /** A request that is younger than this is let finish. */
  static final Duration LENGTH = Duration.ofMillis(200);

  private final Delay delay;
  private final Runnable ask;
  private Runnable forget = () -> {};
  private boolean young;
  private boolean waiting;

  /**
   * @param delay tells when a request has grown old
   * @param ask asks the newest question
   */
  Patience(Delay delay, Runnable ask) {
    this.delay = delay;
    this.ask = ask;
  }

  /** A request starts now. */
  void start() {
    end();
    young = true;
    forget = delay.after(LENGTH, this::lose);
  }

  /** Whether a question must wait for a young request; it is remembered that one does. */
  boolean holdsBack() {
    waiting |= young;
    return young;
  }

  /** The request is over. Returns whether a question waited for it. */
  boolean end() {
    boolean waited = waiting;
    forget.run();
    young = false;
    waiting = false;
    return waited;
  }

  private void lose() {
    young = false;
    if (waiting) {
      waiting = false;
      ask.run();
    }
  }
}
