package org.regionlens.desktop.session;

import java.util.Set;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.MapRef;

/** Work on an answer that is better done before the window hears of it: colouring above all. */
@FunctionalInterface
public interface Finishing {

  /**
   * Prepares what will be shown of an answer; in the background.
   *
   * @param shown the maps that will be seen
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  void finish(SessionResult answer, Set<MapRef> shown, Cancellation cancellation);
}
