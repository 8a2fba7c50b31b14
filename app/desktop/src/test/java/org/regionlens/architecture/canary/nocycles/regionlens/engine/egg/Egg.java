package org.regionlens.architecture.canary.nocycles.regionlens.engine.egg;

import org.regionlens.architecture.canary.nocycles.regionlens.engine.hen.Hen;

/** Breaks a rule on purpose. */
public final class Egg {
  Hen hen() {
    return new Hen();
  }
}
