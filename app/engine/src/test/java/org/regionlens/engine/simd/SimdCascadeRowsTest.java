package org.regionlens.engine.simd;

import org.regionlens.engine.cascade.MapCascadeContract;

/** Every shape with vectors; narrower ones leave other cells for the end of a row. */
class SimdCascadeRowsTest extends MapCascadeContract {
  SimdCascadeRowsTest() {
    super(new SimdCascadeRows());
  }
}
