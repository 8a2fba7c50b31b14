package org.regionlens.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelMapTest {
  private final LabelMap map =
      new LabelMap(2, 3, new int[] {7, 7, 255, 0, 7, -1}, OptionalInt.of(255), Set.of());

  @Test
  void countsEachLabel() {
    assertThat(map.counts()).isEqualTo(Map.of(-1, 1, 0, 1, 7, 3, 255, 1));
    assertThat(map.counts().keySet()).containsExactly(-1, 0, 7, 255);
  }

  @Test
  void countsOnceHoweverItIsRead() {
    Map<Integer, Integer> counts = map.counts();
    assertThat(map.counts()).isSameAs(counts);
    assertThat(map.reading(OptionalInt.empty(), Set.of(7)).counts()).isSameAs(counts);
  }
}
