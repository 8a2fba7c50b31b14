package org.regionlens.engine.loss.scnp;

import org.regionlens.engine.loss.LossContract;

class ScnpFunctionTest extends LossContract {
  ScnpFunctionTest() {
    super("scnp", "scnp:size=5", "scnp:size=1");
  }
}
