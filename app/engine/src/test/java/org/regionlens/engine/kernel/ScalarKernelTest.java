package org.regionlens.engine.kernel;

class ScalarKernelTest extends RmiKernelContract {
  ScalarKernelTest() {
    super(new ScalarKernel());
  }
}
