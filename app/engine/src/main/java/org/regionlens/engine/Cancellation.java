package org.regionlens.engine;

import java.util.concurrent.CancellationException;

/** Asked by the engine between tiles; true ends the work with a {@link CancellationException}. */
@FunctionalInterface
public interface Cancellation {

  /** Never cancelled. */
  Cancellation NEVER = () -> false;

  boolean isCancelled();

  /** Ends the work if it is no longer wanted. */
  default void check() {
    if (isCancelled()) {
      throw new CancellationException("The analysis was cancelled.");
    }
  }
}
