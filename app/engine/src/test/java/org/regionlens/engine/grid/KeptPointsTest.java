package org.regionlens.engine.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.work.Work;

class KeptPointsTest {
  private static final Work NEVER = Work.alone(Cancellation.NEVER);

  /** Every other column is a hole: as many runs as there are windows left. */
  @Test
  void countsTheMemoryOfRuns() {
    boolean[] holes = new boolean[100];
    for (int i = 0; i < holes.length; i += 2) {
      holes[i] = true;
    }
    KeptPoints points = KeptPoints.without(holes, 10, 10, 1, NEVER);
    assertThat(points.bytes()).isEqualTo(100 + Integer.BYTES * (11 + 2 * 50L));
    assertThat(KeptPoints.all(10, 10).bytes()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 10})
  void keepsTheWindowsWithoutAHole(int radius) {
    Random random = new Random(radius);
    for (int turn = 0; turn < 60; turn++) {
      int height = 1 + random.nextInt(14);
      int width = 1 + random.nextInt(14);
      int oneIn = new int[] {1, 3, 20, 1000}[turn % 4];
      boolean[] holes = new boolean[height * width];
      for (int i = 0; i < holes.length; i++) {
        holes[i] = random.nextInt(oneIn) == 0;
      }
      KeptPoints points = KeptPoints.without(holes, height, width, radius, NEVER);
      assertThat(points.height()).isEqualTo(Math.max(0, height - radius + 1));
      assertThat(points.width()).isEqualTo(Math.max(0, width - radius + 1));
      boolean[] held = new boolean[holes.length];
      int count = 0;
      for (int n = 0; n < points.height() * points.width(); n++) {
        boolean free = true;
        for (int k = 0; k < radius * radius; k++) {
          int row = n / points.width() + k / radius;
          int column = n % points.width() + k % radius;
          free &= !holes[row * width + column];
        }
        assertThat(points.isKept(n)).isEqualTo(free);
        count += free ? 1 : 0;
        for (int k = 0; k < radius * radius && free; k++) {
          held[(n / points.width() + k / radius) * width + n % points.width() + k % radius] = true;
        }
      }
      assertThat(points.count()).isEqualTo(count);
      if (count > 0) {
        assertThat(points.heldCells(radius, NEVER)).isEqualTo(held);
      }
      assertThat(points.isComplete()).isEqualTo(count == points.height() * points.width());
      for (int row = 0; row < points.height(); row++) {
        assertRuns(points, row);
      }
    }
  }

  private static void assertRuns(KeptPoints points, int row) {
    int width = points.width();
    boolean[] inRun = new boolean[width];
    int last = -1;
    for (int run = points.firstRun(row); run < points.endRun(row); run++) {
      // Runs are as long as can be: a gap lies between two of them.
      assertThat(points.runBegin(run)).isGreaterThan(last).isLessThan(points.runEnd(run));
      last = points.runEnd(run);
      Arrays.fill(inRun, points.runBegin(run), last, true);
    }
    for (int from = -1; from <= width; from++) {
      boolean all = from >= 0;
      for (int to = from + 1; to <= width + 1; to++) {
        all = all && to <= width && points.isKept(row * width + to - 1) && inRun[to - 1];
        assertThat(points.allKept(row, from, to)).isEqualTo(all);
      }
      if (from >= 0 && from < width) {
        assertThat(inRun[from]).isEqualTo(points.isKept(row * width + from));
      }
    }
    assertThat(points.allKept(-1, 0, 1)).isFalse();
    assertThat(points.allKept(points.height(), 0, 1)).isFalse();
  }
}
