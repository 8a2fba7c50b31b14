package org.regionlens.architecture.canary.nocycles.regionlens.engine.hen;

import org.regionlens.architecture.canary.nocycles.regionlens.engine.egg.Egg;

/** Breaks a rule on purpose. */
public final class Hen {
  Egg egg() {
    return new Egg();
  }
}
