package org.regionlens.scenes.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SpecksTest {
  @Test
  void aSmallRegionGoesToMostOfItsNeighbours() {
    int[] labels = {
      1, 1, 1, 1, //
      1, 0, 0, 2, //
      1, 1, 1, 2,
    };

    assertThat(Specks.removed(labels, 4, 3, 3, 3, Set.of()))
        .containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    assertThat(Specks.removed(labels, 4, 3, 3, 2, Set.of())).isEqualTo(labels);
  }

  @Test
  void keptLabelsStayAndTakeNothingIn() {
    int[] labels = {
      2, 2, 2, //
      2, 0, 2, //
      2, 1, 1,
    };

    assertThat(Specks.removed(labels, 3, 3, 3, 3, Set.of(2)))
        .containsExactly(2, 2, 2, 2, 1, 2, 2, 1, 1);
  }

  @Test
  void regionsHangTogetherOverEdgesNotCorners() {
    int[] labels = {
      0, 1, 1, //
      1, 0, 1, //
      1, 1, 0,
    };

    assertThat(Specks.removed(labels, 3, 3, 2, 2, Set.of()))
        .containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1);
  }
}
