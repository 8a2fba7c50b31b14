package org.regionlens.engine.memo;

import java.lang.ref.WeakReference;

/**
 * Stands for a mask or a prediction in the name of what was made from it, without keeping it alive.
 * Two owners are equal if they are the same.
 */
public final class Owner {
  private final WeakReference<Object> thing;

  Owner(Object thing) {
    this.thing = new WeakReference<>(thing);
  }

  /** Whether nobody can ask for what was made from it any more. */
  boolean isGone() {
    return thing.get() == null;
  }
}
