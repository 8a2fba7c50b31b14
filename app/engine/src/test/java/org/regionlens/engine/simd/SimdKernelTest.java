package org.regionlens.engine.simd;

import org.regionlens.engine.kernel.RmiKernelContract;

class SimdKernelTest extends RmiKernelContract {
  SimdKernelTest() {
    super(new SimdKernel());
  }
}
