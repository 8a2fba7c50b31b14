package org.regionlens.engine.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;
import org.regionlens.engine.distance.FilledLabels;
import org.regionlens.engine.work.Work;

class OverlapScoresTest {
  private static final Work ALONE = Work.alone(Cancellation.NEVER);
  private static final int VOID = 255;

  private static FilledLabels filled(int height, int width, int... values) {
    LabelMap map = new LabelMap(height, width, values, OptionalInt.of(VOID), Set.of());
    return FilledLabels.of(map, ALONE);
  }

  /** Whether the mask has a pixel; there is nothing beyond the image. */
  private static boolean has(boolean[] mask, int height, int width, int y, int x) {
    return y >= 0 && y < height && x >= 0 && x < width && mask[y * width + x];
  }

  /** Within d of the contour, seen from inside: a pixel of the complement lies in the square. */
  private static boolean nearFromInside(boolean[] mask, int height, int width, int i, int d) {
    for (int y = i / width - d; y <= i / width + d; y++) {
      for (int x = i % width - d; x <= i % width + d; x++) {
        if (!has(mask, height, width, y, x)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Within d of the contour, seen from outside: a pixel of the mask lies in the square. */
  private static boolean nearFromOutside(boolean[] mask, int height, int width, int i, int d) {
    for (int y = i / width - d; y <= i / width + d; y++) {
      for (int x = i % width - d; x <= i % width + d; x++) {
        if (has(mask, height, width, y, x)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The three scores from the paper's formulas, set by set. */
  private static double[] naive(
      FilledLabels labels, boolean[] g, boolean[] p, int height, int width, int d) {
    long[] and = new long[3];
    long[] or = new long[3];
    for (int i = 0; i < g.length; i++) {
      if (labels.isVoid(i)) {
        continue;
      }
      boolean gd =
          g[i] ? nearFromInside(g, height, width, i, d) : nearFromOutside(g, height, width, i, d);
      boolean pd =
          p[i] ? nearFromInside(p, height, width, i, d) : nearFromOutside(p, height, width, i, d);
      boolean[] left = {g[i], gd && g[i], gd && g[i]};
      boolean[] right = {p[i], pd && p[i], gd && p[i]};
      for (int k = 0; k < 3; k++) {
        and[k] += left[k] && right[k] ? 1 : 0;
        or[k] += left[k] || right[k] ? 1 : 0;
      }
    }
    double[] scores = new double[3];
    for (int k = 0; k < 3; k++) {
      scores[k] = or[k] == 0 ? Double.NaN : and[k] / (double) or[k];
    }
    return scores;
  }

  @ParameterizedTest(name = "{0} × {1}, d = {2}, {3} void")
  @CsvSource({
    "1, 1, 1, 0",
    "1, 30, 2, 0",
    "30, 1, 1, 0.1",
    "24, 30, 1, 0",
    "24, 30, 3, 0.1",
    "30, 24, 7, 0.3",
    "16, 16, 40, 0",
    "20, 20, 2, 1",
  })
  void equalTheFormulasOfThePaper(int height, int width, int d, double voidShare) {
    for (long seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      int[] values = new int[height * width];
      boolean[] p = new boolean[values.length];
      for (int i = 0; i < values.length; i++) {
        int y = i / width;
        double away = Math.hypot(y - height / 2.2, i % width - width / 1.8);
        values[i] = away + random.nextGaussian() < 0.4 * height ? 1 : 0;
        p[i] = away + 1.5 * random.nextGaussian() < 0.45 * height;
        if (random.nextDouble() < voidShare) {
          values[i] = VOID;
        }
      }
      FilledLabels labels = filled(height, width, values);
      boolean[] g = labels.inside(1);
      OverlapScores scores = OverlapScores.of(labels, g, p, d);
      double[] expected = naive(labels, g, p, height, width, d);
      assertThat(List.of(scores.iou().ratio(), scores.boundary().ratio(), scores.trimap().ratio()))
          .containsExactly(expected[0], expected[1], expected[2]);
    }
  }

  /** Erosion by 3 × 3, d times over, with zeros beyond the image, as the published code does. */
  @ParameterizedTest
  @CsvSource({"1", "2", "5"})
  void aSquareIsAsManyErosionsByThreeByThree(int d) {
    Random random = new Random(d);
    int height = 23;
    int width = 31;
    boolean[] mask = new boolean[height * width];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = random.nextDouble() > 0.004;
    }
    boolean[] repeated = mask;
    for (int k = 0; k < d; k++) {
      boolean[] next = new boolean[mask.length];
      for (int i = 0; i < mask.length; i++) {
        next[i] = repeated[i] && !nearFromInside(repeated, height, width, i, 1);
      }
      repeated = next;
    }
    assertThat(BoxErosion.erode(mask, height, width, d, false)).isEqualTo(repeated);
  }

  /**
   * By hand: a 6 × 6 square in a 10 × 10 image, predicted one column to the right, d = 1. The masks
   * share 30 of 42 pixels. Their frames have 20 pixels each; both hold the pixels of rows 2 and 7
   * in the five shared columns, and no column of theirs is the same: 10 of 30. The labels' band
   * holds G's frame and the ring of 28 around it: there G has 20; P has rows 2 and 7 (6 each),
   * column 7 between them (4), and column 8 between them (4): 20; both have 5 + 5 + 4.
   */
  @Test
  void squareShiftedByOne() {
    int[] values = new int[100];
    boolean[] p = new boolean[100];
    for (int y = 2; y < 8; y++) {
      for (int x = 2; x < 8; x++) {
        values[y * 10 + x] = 1;
        p[y * 10 + x + 1] = true;
      }
    }
    FilledLabels labels = filled(10, 10, values);
    OverlapScores scores = OverlapScores.of(labels, labels.inside(1), p, 1);
    assertThat(scores)
        .isEqualTo(
            new OverlapScores(new Overlap(30, 42), new Overlap(10, 30), new Overlap(14, 26)));
  }

  @Test
  void maskThatFillsTheImageHasTheImagesFrame() {
    int[] values = new int[8 * 9];
    Arrays.fill(values, 1);
    FilledLabels labels = filled(8, 9, values);
    boolean[] all = labels.inside(1);
    OverlapScores scores = OverlapScores.of(labels, all, all, 1);
    assertThat(scores.boundary()).isEqualTo(new Overlap(30, 30));
    assertThat(scores.trimap()).isEqualTo(new Overlap(30, 30));
  }

  @Test
  void nothingOnBothSidesHasNoValue() {
    FilledLabels labels = filled(3, 3, new int[9]);
    OverlapScores scores = OverlapScores.of(labels, labels.inside(4), new boolean[9], 1);
    assertThat(scores.iou().ratio()).isNaN();
    assertThat(scores.boundary().ratio()).isNaN();
    assertThat(scores.trimap().ratio()).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    // 0.02 × 600 = 12; a half goes to the even number: 0.02 × 125 = 2.5; never below 1.
    "360, 480, 0.02, 12",
    "75, 100, 0.02, 2",
    "1, 1, 0.02, 1",
    "45, 60, 0.02, 2",
    "512, 512, 0.005, 4",
  })
  void distanceIsRoundedAsPublished(int height, int width, double share, int expected) {
    assertThat(OverlapScores.distance(height, width, share)).isEqualTo(expected);
  }

  @Test
  void noTieDecidesAClassAndOneChannelNeedsMoreThanHalf() {
    Samples low = Samples.of(new double[] {1, 0, -1});
    Samples high = Samples.of(new double[] {1, 2, -1});
    PredictedLabels many = PredictedLabels.of(new Logits(1, 3, List.of(low, high)));
    assertThat(Stream.of(0, 1, 2).map(many::at))
        .containsExactly(PredictedLabels.NONE, 1, PredictedLabels.NONE);
    PredictedLabels one = PredictedLabels.of(new Logits(1, 3, List.of(low)));
    assertThat(Stream.of(0, 1, 2).map(one::at))
        .containsExactly(1, PredictedLabels.NONE, PredictedLabels.NONE);
    assertThat(one.inside(1)).containsExactly(true, false, false);
  }
}
