package org.regionlens.engine.loss.edges;

import org.regionlens.engine.loss.LossContract;

class HausdorffFunctionTest extends LossContract {
  HausdorffFunctionTest() {
    super("hausdorff", "hausdorff:alpha=1.3,activation=sigmoid");
  }
}
