package org.regionlens.engine;

/** Which loss, with its parameters; equal losses have equal values. */
public sealed interface Loss {
  /** Binary cross-entropy. */
  record Bce() implements Loss {}

  /** Region mutual information, with the settings of the request. */
  record Rmi() implements Loss {}
}
