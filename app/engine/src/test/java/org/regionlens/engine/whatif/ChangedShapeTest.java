package org.regionlens.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.regionlens.engine.whatif.ChangedPlane.HEIGHT;
import static org.regionlens.engine.whatif.ChangedPlane.WIDTH;
import static org.regionlens.engine.whatif.ChangedPlane.changed;
import static org.regionlens.engine.whatif.ChangedPlane.random;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of where the logits lie: shifts, blur, and what grows, shrinks or is rounded. */
class ChangedShapeTest {

  private static WhatIf with(WhatIfNumber number, double value) {
    return WhatIf.NONE.with(number, value);
  }

  private static int clamped(int y, int x) {
    return Math.clamp(y, 0, HEIGHT - 1) * WIDTH + Math.clamp(x, 0, WIDTH - 1);
  }

  private static double[] mask(IntPredicate inside) {
    double[] plane = new double[HEIGHT * WIDTH];
    for (int i = 0; i < plane.length; i++) {
      plane[i] = inside.test(i) ? 3 : -3;
    }
    return plane;
  }

  @ParameterizedTest
  @CsvSource({"1,0", "-3,2", "0,5", "40,-40"})
  void aShiftByWholePixelsMovesTheArray(int dx, int dy) {
    double[] plane = random(2);
    double[] moved = changed(plane, with(WhatIfNumber.SHIFT_X, dx).with(WhatIfNumber.SHIFT_Y, dy));
    for (int i = 0; i < plane.length; i++) {
      assertThat(moved[i]).isEqualTo(plane[clamped(i / WIDTH - dy, i % WIDTH - dx)]);
    }
  }

  @Test
  void aShiftByAPartOfAPixelLiesBetweenItsNeighbours() {
    double[] plane = random(3);
    double[] moved =
        changed(plane, with(WhatIfNumber.SHIFT_X, 0.25).with(WhatIfNumber.SHIFT_Y, -1.5));
    for (int i = 0; i < plane.length; i++) {
      int y = i / WIDTH;
      int x = i % WIDTH;
      double upper = 0.75 * plane[clamped(y + 1, x)] + 0.25 * plane[clamped(y + 1, x - 1)];
      double lower = 0.75 * plane[clamped(y + 2, x)] + 0.25 * plane[clamped(y + 2, x - 1)];
      assertThat(moved[i]).isCloseTo((upper + lower) / 2, within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 1, 2.7})
  void blurIsTheGaussianMeanOfTheNeighbours(double sigma) {
    double[] plane = random(4);
    double[] blurred = changed(plane, with(WhatIfNumber.BLUR, sigma));
    int reach = (int) Math.ceil(4 * sigma);
    for (int i = 0; i < plane.length; i += 7) {
      double sum = 0;
      double weights = 0;
      for (int dy = -reach; dy <= reach; dy++) {
        for (int dx = -reach; dx <= reach; dx++) {
          double weight = Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
          weights += weight;
          sum += weight * plane[clamped(i / WIDTH + dy, i % WIDTH + dx)];
        }
      }
      assertThat(blurred[i]).isCloseTo(sum / weights, within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 1.5, 3, 6.4, 30})
  void growingTakesTheLargestLogitOfADiscAndShrinkingTheSmallest(double radius) {
    double[] plane = random(5);
    double[] grown = changed(plane, with(WhatIfNumber.GROW, radius));
    double[] shrunk = changed(plane, with(WhatIfNumber.GROW, -radius));
    for (int i = 0; i < plane.length; i += 5) {
      double most = Double.NEGATIVE_INFINITY;
      double least = Double.POSITIVE_INFINITY;
      for (int j = 0; j < plane.length; j++) {
        if (Math.hypot(i / WIDTH - j / WIDTH, i % WIDTH - j % WIDTH) <= radius) {
          most = Math.max(most, plane[j]);
          least = Math.min(least, plane[j]);
        }
      }
      assertThat(grown[i]).isEqualTo(most);
      assertThat(shrunk[i]).isEqualTo(least);
    }
  }

  @Test
  void thinPartsAreErasedAndOthersStay() {
    double[] both = mask(i -> i % WIDTH == 4 || (i % WIDTH >= 12 && i / WIDTH >= 8));
    double[] block = mask(i -> i % WIDTH >= 12 && i / WIDTH >= 8);
    double[] opened = changed(both, with(WhatIfNumber.THIN, 1));
    // A corner holds no disc of radius 1 only beyond its own pixel.
    int corner = 8 * WIDTH + 12;
    for (int i = 0; i < opened.length; i++) {
      assertThat(opened[i]).as("pixel %d", i).isEqualTo(i == corner ? -3 : block[i]);
    }
    assertThat(changed(opened, with(WhatIfNumber.THIN, 1))).isEqualTo(opened);
  }

  @Test
  void cornersAreRoundedAlikeInsideAndOutside() {
    double[] corner = mask(i -> i % WIDTH >= 15 && i / WIDTH >= 11);
    double[] notch = mask(i -> !(i % WIDTH >= 15 && i / WIDTH >= 11));
    double[] rounded = changed(corner, with(WhatIfNumber.CORNERS, 4));
    double[] filled = changed(notch, with(WhatIfNumber.CORNERS, 4));
    int lost = 0;
    for (int i = 0; i < corner.length; i++) {
      assertThat(filled[i]).isEqualTo(-rounded[i]);
      assertThat(rounded[i]).isLessThanOrEqualTo(corner[i]);
      lost += rounded[i] < corner[i] ? 1 : 0;
    }
    // Pixels of the corner's square of 4 that are farther than 4 from the square's inner corner.
    assertThat(lost).isEqualTo(8);
  }
}
