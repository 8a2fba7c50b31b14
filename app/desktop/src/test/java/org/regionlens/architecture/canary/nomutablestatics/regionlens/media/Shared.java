package org.regionlens.architecture.canary.nomutablestatics.regionlens.media;

/** Breaks a rule on purpose. */
final class Shared {
  static int counter;

  private Shared() {}
}
