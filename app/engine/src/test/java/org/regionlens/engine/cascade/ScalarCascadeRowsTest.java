package org.regionlens.engine.cascade;

class ScalarCascadeRowsTest extends MapCascadeContract {
  ScalarCascadeRowsTest() {
    super(new ScalarCascadeRows());
  }
}
