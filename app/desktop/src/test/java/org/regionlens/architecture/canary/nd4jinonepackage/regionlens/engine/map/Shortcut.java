package org.regionlens.architecture.canary.nd4jinonepackage.regionlens.engine.map;

import org.regionlens.architecture.canary.nd4jinonepackage.org.nd4j.Arrays;

/** Breaks a rule on purpose. */
final class Shortcut {
  double[] zeros() {
    return Arrays.zeros(1);
  }
}
