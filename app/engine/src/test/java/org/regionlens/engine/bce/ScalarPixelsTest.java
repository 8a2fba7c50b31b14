package org.regionlens.engine.bce;

class ScalarPixelsTest extends PixelKernelContract {
  ScalarPixelsTest() {
    super(new ScalarPixels());
  }
}
