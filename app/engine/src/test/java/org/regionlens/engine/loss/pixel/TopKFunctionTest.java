package org.regionlens.engine.loss.pixel;

import org.regionlens.engine.loss.LossContract;

class TopKFunctionTest extends LossContract {
  TopKFunctionTest() {
    super("topk", "topk:percent=35", "topk:percent=100");
  }

  @Override
  protected boolean dependsOnNoOrder() {
    return false;
  }
}
