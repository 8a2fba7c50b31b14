package org.regionlens.engine.loss.lovasz;

import org.regionlens.engine.loss.LossContract;

class LovaszFunctionTest extends LossContract {
  LovaszFunctionTest() {
    super("lovasz");
  }

  @Override
  protected boolean dependsOnNoOrder() {
    return false;
  }
}
