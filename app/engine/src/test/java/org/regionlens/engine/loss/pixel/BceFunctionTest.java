package org.regionlens.engine.loss.pixel;

import org.regionlens.engine.loss.LossContract;

class BceFunctionTest extends LossContract {
  BceFunctionTest() {
    super("bce");
  }
}
