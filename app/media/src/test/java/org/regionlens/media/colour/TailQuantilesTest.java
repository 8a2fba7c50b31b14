package org.regionlens.media.colour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Samples;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

/** The two order statistics are those of the sorted finite values, however the values lie. */
final class TailQuantilesTest {

  static Stream<Arguments> values() {
    Random random = new Random(3);
    double[] noise = random.doubles(300_000).toArray();
    return Stream.of(
        Arguments.of("noise", (IntToDoubleFunction) i -> noise[i]),
        Arguments.of("heavy tails", (IntToDoubleFunction) i -> Math.tan(3.14 * noise[i])),
        Arguments.of("constant", (IntToDoubleFunction) i -> 7),
        Arguments.of("rising", (IntToDoubleFunction) i -> i),
        Arguments.of("few different", (IntToDoubleFunction) i -> Math.floor(noise[i] * 4)),
        Arguments.of("mostly zero", (IntToDoubleFunction) i -> noise[i] < 0.9 ? 0 : noise[i]),
        Arguments.of("a few high", (IntToDoubleFunction) i -> i % 997 == 5 ? 1 + noise[i] : 0),
        // The sample sees one value in 75 or so, and so only what lies in between.
        Arguments.of("comb", (IntToDoubleFunction) i -> i % 73 == 0 ? 0.5 : noise[i] - 0.5),
        Arguments.of("holes", (IntToDoubleFunction) i -> noise[i] < 0.5 ? Double.NaN : noise[i]),
        Arguments.of("mostly holes", (IntToDoubleFunction) i -> i == 777 ? 3 : Double.NaN),
        Arguments.of("nothing", (IntToDoubleFunction) i -> Double.NaN),
        Arguments.of(
            "infinite",
            (IntToDoubleFunction) i -> i % 50 == 0 ? 1 / (double) (i % 100 - 50) : noise[i]),
        Arguments.of("zeros of both signs", (IntToDoubleFunction) i -> i % 2 == 0 ? 0.0 : -0.0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void areThoseOfTheSortedValues(String name, IntToDoubleFunction value) {
    for (int length : new int[] {1, 2, 4095, 4097, 12_289, 262_144, 299_993}) {
      double[] values = new double[length];
      Arrays.setAll(values, value);
      double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
      for (double low : new double[] {0, 0.001, 0.02, 0.5}) {
        double high = 1 - low / 3;
        double[] expected =
            sorted.length == 0
                ? new double[0]
                : new double[] {at(sorted, low) + 0.0, at(sorted, high) + 0.0};
        for (int threads : new int[] {1, 3}) {
          Work work = Work.on(Threads.of(threads), Cancellation.NEVER);
          assertThat(TailQuantiles.of(Samples.of(values), low, high, work))
              .as("%s, %d values, %s on %d threads", name, length, low, threads)
              .isEqualTo(expected);
        }
      }
    }
  }

  private static double at(double[] sorted, double q) {
    return sorted[(int) Math.floor(q * (sorted.length - 1) + 0.5)];
  }

  @Test
  void floatsAreReadAsTheyAre() {
    float[] values = new float[50_000];
    Random random = new Random(8);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    double[] sorted = Samples.of(values).toDoubles();
    Arrays.sort(sorted);
    assertThat(TailQuantiles.of(Samples.of(values), 0.001, 0.999, Work.alone(Cancellation.NEVER)))
        .containsExactly(at(sorted, 0.001), at(sorted, 0.999));
  }
}
