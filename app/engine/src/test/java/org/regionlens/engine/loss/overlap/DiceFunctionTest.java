package org.regionlens.engine.loss.overlap;

import org.regionlens.engine.loss.LossContract;

class DiceFunctionTest extends LossContract {
  DiceFunctionTest() {
    super("dice", "dice:activation=softmax,smooth=1", "dice:activation=sigmoid");
  }
}
