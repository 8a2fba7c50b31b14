package org.regionlens.engine.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.Cascade;

class ChainWeightsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void visitsEveryEntryOnceFromTheCentreOutwards(int radius) {
    ChainWeights chain = ChainWeights.of(new Cascade.Chain(0.6), radius);
    boolean[] seen = new boolean[radius * radius];
    double centre = (radius - 1) / 2.0;
    double nearest = radius % 2 == 1 ? 0 : Math.sqrt(0.5);
    for (int j = 0; j < chain.size(); j++) {
      int entry = chain.entry(j);
      assertThat(seen[entry]).isFalse();
      seen[entry] = true;
      int row = entry / radius;
      int column = entry % radius;
      double distance = Math.sqrt(Math.pow(row - centre, 2) + Math.pow(column - centre, 2));
      assertThat(chain.distance(j)).isCloseTo(distance, within(1e-12));
      assertThat(chain.weight(j)).isCloseTo(Math.pow(0.6, distance - nearest), within(1e-12));
      if (j > 0) {
        assertThat(chain.distance(j)).isGreaterThan(chain.distance(j - 1) - 1e-9);
      }
    }
  }

  @Test
  void withoutWeightTheNearestAloneCount() {
    assertThat(ChainWeights.of(new Cascade.Chain(0), 3).sum()).isEqualTo(1);
    assertThat(ChainWeights.of(new Cascade.Chain(0), 3).entry(0)).isEqualTo(4);
    assertThat(ChainWeights.of(new Cascade.Chain(0), 10).sum()).isEqualTo(4);
    assertThat(ChainWeights.of(new Cascade.Chain(0), 2).sum()).isEqualTo(4);
  }

  @Test
  void everyOtherModelCountsAllEntriesFully() {
    for (Cascade cascade :
        new Cascade[] {
          new Cascade.Off(),
          new Cascade.Chain(1),
          new Cascade.Diffusion(0.3, 2, Cascade.Border.HOLD, Cascade.Scope.BOTH),
          new Cascade.Raster(0.3, 2, Cascade.Scope.BOTH)
        }) {
      assertThat(ChainWeights.of(cascade, 7).sum()).isEqualTo(49);
    }
  }
}
