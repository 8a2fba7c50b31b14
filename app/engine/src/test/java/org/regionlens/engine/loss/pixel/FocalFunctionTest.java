package org.regionlens.engine.loss.pixel;

import org.regionlens.engine.loss.LossContract;

class FocalFunctionTest extends LossContract {
  FocalFunctionTest() {
    super("focal", "focal:gamma=0.5,alpha=0.25", "focal:gamma=0");
  }
}
