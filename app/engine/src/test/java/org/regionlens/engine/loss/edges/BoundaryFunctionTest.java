package org.regionlens.engine.loss.edges;

import org.regionlens.engine.loss.LossContract;

class BoundaryFunctionTest extends LossContract {
  BoundaryFunctionTest() {
    super("boundary", "boundary:activation=softmax");
  }
}
