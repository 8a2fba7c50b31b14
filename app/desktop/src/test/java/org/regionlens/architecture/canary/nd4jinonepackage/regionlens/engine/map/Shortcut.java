package org.regionlens.architecture.canary.nd4jinonepackage.regionlens.engine.map;

import org.nd4j.linalg.api.buffer.DataType;

/** Breaks a rule on purpose. */
final class Shortcut {
  DataType type() {
    return DataType.DOUBLE;
  }
}
