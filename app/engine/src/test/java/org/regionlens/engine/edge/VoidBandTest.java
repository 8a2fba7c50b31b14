package org.regionlens.engine.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.distance.FilledLabels;
import org.regionlens.engine.work.Work;

class VoidBandTest {
  private static final int VOID = 255;
  private static final Work ALONE = Work.alone(Cancellation.NEVER);

  private static LabelMap labels(int height, int width, int... values) {
    return new LabelMap(height, width, values, OptionalInt.of(VOID), Set.of());
  }

  @Test
  void aBandBetweenTwoClassesIsCounted() {
    int[] row = {7, 7, VOID, VOID, VOID, VOID, 3, 3};
    FilledLabels filled = FilledLabels.of(labels(1, 8, row), ALONE);
    assertThat(VoidBand.of(filled, filled.inside(7))).isEqualTo(new VoidBand(4, 1, 4));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "5", "10"})
  void theBandHasItsWidth(int width) {
    int[] values = new int[30 * 40];
    for (int i = 0; i < values.length; i++) {
      int x = i % 40;
      values[i] = x < 12 ? 1 : x < 12 + width ? VOID : 2;
    }
    FilledLabels filled = FilledLabels.of(labels(30, 40, values), ALONE);
    assertThat(VoidBand.of(filled, filled.inside(1)).width()).isEqualTo(width);
    assertThat(VoidBand.of(filled, filled.inside(1)).share()).isEqualTo(1);
  }

  @Test
  void voidAwayFromTheBoundaryIsNoBand() {
    int[] values = {VOID, 1, 1, 1, 2, 2};
    FilledLabels filled = FilledLabels.of(labels(1, 6, values), ALONE);
    VoidBand band = VoidBand.of(filled, filled.inside(1));
    assertThat(band.pixels()).isEqualTo(1);
    assertThat(band.share()).isZero();
    assertThat(band.width()).isNaN();
    assertThat(VoidBand.of(filled, filled.inside(9)).share()).isNaN();
  }
}
