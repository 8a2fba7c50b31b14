package org.regionlens.engine.loss.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

class LargestTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100, 40_000})
  void isTheLimitOfASort(int size) {
    Random random = new Random(size);
    for (double grain : new double[] {0, 0.5, 1e3}) {
      double[] values = new double[size];
      int candidates = 0;
      for (int i = 0; i < size; i++) {
        double value = Math.exp(4 * random.nextGaussian());
        value = grain > 0 ? grain * Math.floor(value / grain) : value;
        boolean left = i > 0 && random.nextInt(4) == 0;
        values[i] = left ? -1 : value;
        candidates += left ? 0 : 1;
      }
      double[] sorted = Arrays.stream(values).filter(value -> value >= 0).sorted().toArray();
      for (int count : new int[] {1, (candidates + 1) / 2, candidates}) {
        Largest limit = Largest.of(values, count, Work.on(Threads.of(2), Cancellation.NEVER));
        double least = sorted[candidates - count];
        assertThat(limit.least()).isEqualTo(least);
        long above = Arrays.stream(sorted).filter(value -> value > least).count();
        assertThat(limit.ties()).isEqualTo((int) (count - above));
      }
    }
  }
}
