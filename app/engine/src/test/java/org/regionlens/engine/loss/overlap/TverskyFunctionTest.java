package org.regionlens.engine.loss.overlap;

import org.regionlens.engine.loss.LossContract;

class TverskyFunctionTest extends LossContract {
  TverskyFunctionTest() {
    super("tversky", "tversky:alpha=0.6,beta=0.2,exponent=0.75", "tversky:alpha=0,exponent=2");
  }
}
