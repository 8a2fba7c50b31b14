package org.regionlens.engine;

import java.util.Locale;

/** Which implementation of the expensive sums is used. */
public enum KernelChoice {
  /** The fastest that this machine has. */
  AUTO,
  /** Displacement sums with the Vector API. */
  SIMD,
  /** Displacement sums in plain loops. */
  SCALAR,
  /**
   * The published algorithm in array language, an optional part; slow, the oracle of the others.
   */
  ND4J;

  public String commandName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
