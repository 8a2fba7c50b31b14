package org.regionlens.engine.loss.pixel;

import org.regionlens.engine.loss.LossContract;

class CeFunctionTest extends LossContract {
  CeFunctionTest() {
    super("ce");
  }
}
