package org.regionlens.engine.loss.ssim;

import org.regionlens.engine.loss.LossContract;

class SsimFunctionTest extends LossContract {
  SsimFunctionTest() {
    super("ssim", "ssim:activation=softmax");
  }
}
