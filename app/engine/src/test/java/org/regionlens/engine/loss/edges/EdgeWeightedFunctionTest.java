package org.regionlens.engine.loss.edges;

import org.regionlens.engine.loss.LossContract;

class EdgeWeightedFunctionTest extends LossContract {
  EdgeWeightedFunctionTest() {
    super("edge-weighted", "edge-weighted:w0=3,sigma=2");
  }
}
