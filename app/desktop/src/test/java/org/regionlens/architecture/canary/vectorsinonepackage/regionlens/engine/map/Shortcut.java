package org.regionlens.architecture.canary.vectorsinonepackage.regionlens.engine.map;

import jdk.incubator.vector.DoubleVector;

/** Breaks a rule on purpose. */
final class Shortcut {
  int lanes() {
    return DoubleVector.SPECIES_PREFERRED.length();
  }
}
