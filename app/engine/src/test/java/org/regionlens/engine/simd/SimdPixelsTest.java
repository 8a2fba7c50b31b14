package org.regionlens.engine.simd;

import org.regionlens.engine.bce.PixelKernelContract;

class SimdPixelsTest extends PixelKernelContract {
  SimdPixelsTest() {
    super(new SimdPixels());
  }
}
