package org.regionlens.engine.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

class SignedDistanceTest {
  private static final Work ALONE = Work.alone(Cancellation.NEVER);

  /** Pixel against pixel, as the definition says. */
  private static double naive(boolean[] inside, int width, int i) {
    int best = Integer.MAX_VALUE;
    for (int j = 0; j < inside.length; j++) {
      if (inside[j] != inside[i]) {
        int dy = j / width - i / width;
        int dx = j % width - i % width;
        best = Math.min(best, dy * dy + dx * dx);
      }
    }
    if (best == Integer.MAX_VALUE) {
      return Double.NaN;
    }
    double distance = Math.sqrt((double) best) - 0.5;
    return inside[i] ? distance : -distance;
  }

  private static void assertExact(boolean[] inside, int height, int width, Work work) {
    SignedDistance distance = SignedDistance.of(inside, height, width, work);
    boolean boundary = false;
    for (int i = 0; i < inside.length; i++) {
      Double expected = naive(inside, width, i);
      boundary |= !expected.isNaN();
      // The same bits: squared distances are whole numbers.
      assertThat(distance.at(i)).as("pixel %d of %d × %d", i, height, width).isEqualTo(expected);
    }
    assertThat(distance.hasBoundary()).isEqualTo(boundary);
  }

  @ParameterizedTest(name = "{0} × {1}, {2} inside")
  @CsvSource({
    "1, 1, 0.5", "1, 37, 0.3", "37, 1, 0.3", "2, 2, 0.5", "1, 200, 0.02", "200, 1, 0.02",
    "13, 29, 0.5", "29, 13, 0.1", "31, 40, 0.02", "40, 31, 0.98", "66, 70, 0.001", "65, 129, 0.01",
    "17, 17, 0", "17, 17, 1",
  })
  void equalsPixelAgainstPixel(int height, int width, double share) {
    for (long seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      boolean[] inside = new boolean[height * width];
      for (int i = 0; i < inside.length; i++) {
        inside[i] = random.nextDouble() < share;
      }
      assertExact(inside, height, width, ALONE);
      assertExact(inside, height, width, Work.on(Threads.of(3), Cancellation.NEVER));
    }
  }

  @Test
  void halfPlane() {
    boolean[] inside = new boolean[9 * 12];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = i % 12 >= 5;
    }
    SignedDistance distance = SignedDistance.of(inside, 9, 12, ALONE);
    for (int i = 0; i < inside.length; i++) {
      assertThat(distance.at(i)).isEqualTo(i % 12 - 4.5);
    }
  }

  @Test
  void disk() {
    int size = 81;
    boolean[] inside = new boolean[size * size];
    for (int i = 0; i < inside.length; i++) {
      int y = i / size;
      inside[i] = Math.hypot(y - 40.0, i % size - 40.0) <= 25.3;
    }
    SignedDistance distance = SignedDistance.of(inside, size, size, ALONE);
    for (int i = 0; i < inside.length; i++) {
      int y = i / size;
      double expected = 25.3 - Math.hypot(y - 40.0, i % size - 40.0);
      // A pixel's nearest neighbour across lies up to a diagonal from the circle.
      assertThat(Math.abs(distance.at(i) - expected)).isLessThan(1);
    }
    assertThat(distance.at(40 * size + 40)).isEqualTo(Math.sqrt(25 * 25 + 4 * 4) - 0.5);
  }

  @Test
  void lineOfOnePixel() {
    boolean[] inside = new boolean[11 * 8];
    for (int x = 0; x < 8; x++) {
      inside[5 * 8 + x] = true;
    }
    SignedDistance distance = SignedDistance.of(inside, 11, 8, ALONE);
    for (int i = 0; i < inside.length; i++) {
      assertThat(distance.at(i)).isEqualTo(i / 8 == 5 ? 0.5 : 0.5 - Math.abs(i / 8 - 5));
    }
  }

  @Test
  void checkerboard() {
    boolean[] inside = new boolean[10 * 10];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = (i / 10 + i % 10) % 2 == 0;
    }
    SignedDistance distance = SignedDistance.of(inside, 10, 10, ALONE);
    for (int i = 0; i < inside.length; i++) {
      assertThat(distance.at(i)).isEqualTo(inside[i] ? 0.5 : -0.5);
    }
  }

  @Test
  void corner() {
    boolean[] inside = new boolean[20 * 20];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = i / 20 >= 10 && i % 20 >= 10;
    }
    SignedDistance distance = SignedDistance.of(inside, 20, 20, ALONE);
    // Outside, diagonally across the corner; inside, the nearer of two edges.
    assertThat(distance.at(9 * 20 + 9)).isEqualTo(0.5 - Math.sqrt(2));
    assertThat(distance.at(7 * 20 + 6)).isEqualTo(0.5 - Math.hypot(3, 4));
    assertThat(distance.at(12 * 20 + 17)).isEqualTo(2.5);
  }

  @Test
  void longRowsDoNotOverflow() {
    int width = 200_000;
    boolean[] inside = new boolean[width];
    inside[0] = true;
    SignedDistance distance = SignedDistance.of(inside, 1, width, ALONE);
    assertThat(distance.at(width - 1)).isEqualTo(0.5 - (width - 1));
  }

  @Test
  void endsWhenCancelled() {
    Work cancelled = Work.alone(() -> true);
    assertThatThrownBy(() -> SignedDistance.of(new boolean[12], 3, 4, cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void refusesAnotherSize() {
    assertThatThrownBy(() -> SignedDistance.of(new boolean[12], 3, 5, ALONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("12 pixels are not 3 × 5");
  }
}
