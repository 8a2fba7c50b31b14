package org.regionlens.engine.nd4j;

import org.regionlens.engine.kernel.RmiKernelContract;

class Nd4jKernelTest extends RmiKernelContract {
  Nd4jKernelTest() {
    super(new Nd4jKernel());
  }
}
