package org.regionlens.engine.simd;

import static org.assertj.core.api.Assertions.assertThat;

import jdk.incubator.vector.DoubleVector;
import org.junit.jupiter.api.Test;

/** The build runs the tests of this package again with narrow vectors: are they? */
class VectorWidthTest {

  @Test
  void vectorsAreNoWiderThanTheBuildSays() {
    int widest = Integer.getInteger("regionlens.widest", 2048);
    assertThat(DoubleVector.SPECIES_PREFERRED.vectorBitSize()).isLessThanOrEqualTo(widest);
  }
}
