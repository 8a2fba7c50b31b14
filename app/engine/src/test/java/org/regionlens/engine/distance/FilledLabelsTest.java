package org.regionlens.engine.distance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

class FilledLabelsTest {
  private static final int VOID = 255;
  private static final Work ALONE = Work.alone(Cancellation.NEVER);

  private static LabelMap labels(int height, int width, int... values) {
    return new LabelMap(height, width, values, OptionalInt.of(VOID), Set.of());
  }

  /** The nearest valid pixel; of several the leftmost, then the uppermost. */
  private static int naive(int[] values, int width, int i) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    int height = values.length / width;
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        int j = y * width + x;
        int dy = j / width - i / width;
        int dx = j % width - i % width;
        if (values[j] != VOID && dy * dy + dx * dx < least) {
          least = dy * dy + dx * dx;
          best = j;
        }
      }
    }
    return best;
  }

  @ParameterizedTest(name = "{0} × {1}, {2} void")
  @CsvSource({
    "1, 1, 0.5",
    "1, 50, 0.8",
    "50, 1, 0.8",
    "20, 30, 0.5",
    "30, 20, 0.97",
    "70, 66, 0.995",
  })
  void takesTheNearestAndBreaksTiesTheSameWay(int height, int width, double share) {
    for (long seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      int[] values = new int[height * width];
      for (int i = 0; i < values.length; i++) {
        // Every label once, so that the label tells which pixel was taken.
        values[i] = random.nextDouble() < share ? VOID : 1000 + i;
      }
      LabelMap map = labels(height, width, values);
      FilledLabels one = FilledLabels.of(map, ALONE);
      FilledLabels many = FilledLabels.of(map, Work.on(Threads.of(3), Cancellation.NEVER));
      for (int i = 0; i < values.length; i++) {
        int nearest = naive(values, width, i);
        assertThat(one.at(i)).isEqualTo(nearest < 0 ? VOID : 1000 + nearest);
        assertThat(many.at(i)).isEqualTo(one.at(i));
        Double depth =
            nearest < 0
                ? Double.NaN
                : Math.hypot(nearest / width - i / width, nearest % width - i % width);
        assertThat(one.depth(i)).isEqualTo(depth);
        assertThat(one.isVoid(i)).isEqualTo(values[i] == VOID);
      }
    }
  }

  @Test
  void theBoundaryRunsAlongTheMiddleOfABand() {
    int[] row = {7, 7, VOID, VOID, VOID, VOID, 3, 3};
    FilledLabels filled = FilledLabels.of(labels(1, 8, row), ALONE);
    assertThat(filled.inside(7))
        .containsExactly(true, true, true, true, false, false, false, false);
    assertThat(filled.voidPixels()).isEqualTo(4);
  }

  @Test
  void withoutValidPixelsNothingIsFilled() {
    int[] values = new int[12];
    Arrays.fill(values, VOID);
    FilledLabels filled = FilledLabels.of(labels(3, 4, values), ALONE);
    assertThat(filled.at(5)).isEqualTo(VOID);
    assertThat(filled.depth(5)).isNaN();
    assertThat(filled.inside(VOID)).containsOnly(false);
  }

  @Test
  void aLabelReadAsBackgroundIsNoClass() {
    LabelMap map = new LabelMap(1, 3, new int[] {1, 2, VOID}, OptionalInt.of(VOID), Set.of(2));
    FilledLabels filled = FilledLabels.of(map, ALONE);
    assertThat(filled.inside(2)).containsOnly(false);
    assertThat(filled.inside(1)).containsExactly(true, false, false);
  }
}
