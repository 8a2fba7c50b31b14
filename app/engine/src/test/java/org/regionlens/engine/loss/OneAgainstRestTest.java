package org.regionlens.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.bce.ScalarPixels;
import org.regionlens.engine.map.Field;
import org.regionlens.engine.simd.SimdPixels;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

class OneAgainstRestTest {
  private static final Work ALONE = Work.alone(Cancellation.NEVER);

  private static Logits logits(Random random, int channels, int size, double scale) {
    double[][] planes = new double[channels][size];
    for (int i = 0; i < size; i++) {
      for (double[] plane : planes) {
        plane[i] = scale * random.nextGaussian();
      }
      if (i % 7 == 0 && channels > 1) {
        planes[1][i] = planes[0][i];
      }
    }
    return new Logits(1, size, Arrays.stream(planes).map(Samples::of).toList());
  }

  private static double[] softmax(Logits logits, int pixel) {
    double[] z = new double[logits.channels()];
    Arrays.setAll(z, c -> logits.plane(c).get(pixel));
    double largest = Arrays.stream(z).max().orElseThrow();
    double[] e = Arrays.stream(z).map(x -> Math.exp(x - largest)).toArray();
    double sum = Arrays.stream(e).sum();
    return Arrays.stream(e).map(x -> x / sum).toArray();
  }

  private static double[][] slopes(Logits logits, PixelKernel kernel, double[][] h, Work work) {
    Field[] fields = Arrays.stream(h).map(Field::of).toArray(Field[]::new);
    OneAgainstRest back = new OneAgainstRest(logits, kernel, ChannelFields.of(List.of(fields)));
    double[][] slopes = new double[h.length][h[0].length];
    for (int c = 0; c < h.length; c++) {
      double[] plane = slopes[c];
      back.channel(c, h.length)
          .forEachRun(
              plane.length,
              work,
              (from, length, buffer) -> System.arraycopy(buffer, 0, plane, from, length));
    }
    return slopes;
  }

  @ParameterizedTest
  @CsvSource({"2,1,1", "2,37,3", "3,100,1", "6,5000,2", "19,64,5"})
  void theSigmoidOfTheMarginIsTheClass(int channels, int size, double scale) {
    Logits logits = logits(new Random(size), channels, size, scale);
    for (PixelKernel kernel : List.of(new ScalarPixels(), new SimdPixels())) {
      List<Samples> margins = OneAgainstRest.margins(logits, kernel, ALONE);
      for (int i = 0; i < size; i++) {
        double[] p = softmax(logits, i);
        for (int c = 0; c < channels; c++) {
          assertThat(1 / (1 + Math.exp(-margins.get(c).get(i)))).isCloseTo(p[c], within(1e-14));
        }
      }
    }
  }

  /** ∂ℓ_c/∂z_k is 1 at k = c, and minus the softmax over the others elsewhere. */
  @ParameterizedTest
  @CsvSource({"2,1,1", "2,37,3", "3,100,1", "6,4100,2", "19,64,5"})
  void slopesGoThroughEveryMargin(int channels, int size, double scale) {
    Random random = new Random(size);
    Logits logits = logits(random, channels, size, scale);
    double[][] h = new double[channels][];
    Arrays.setAll(h, c -> random.doubles(size, -1, 1).toArray());
    for (PixelKernel kernel : List.of(new ScalarPixels(), new SimdPixels())) {
      double[][] slopes = slopes(logits, kernel, h, ALONE);
      assertThat(slopes(logits, kernel, h, Work.on(Threads.of(3), Cancellation.NEVER)))
          .isDeepEqualTo(slopes);
      for (int i = 0; i < size; i++) {
        double[] p = softmax(logits, i);
        for (int k = 0; k < channels; k++) {
          double expected = h[k][i];
          for (int c = 0; c < channels; c++) {
            double others = 0;
            for (int j = 0; j < channels; j++) {
              others += j == c ? 0 : p[j];
            }
            expected -= c == k ? 0 : h[c][i] * p[k] / others;
          }
          assertThat(slopes[k][i]).isCloseTo(expected, within(1e-12));
        }
      }
    }
  }

  /** The slope of BCE on the margins, σ(ℓ_c) − y_c, becomes that of BCE of a softmax's p. */
  @Test
  void centralDifferencesAgree() {
    int channels = 4;
    Logits logits = logits(new Random(3), channels, 30, 1.5);
    double[][] h = new double[channels][30];
    List<Samples> margins = OneAgainstRest.margins(logits, new ScalarPixels(), ALONE);
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < 30; i++) {
        h[c][i] = 1 / (1 + Math.exp(-margins.get(c).get(i))) - (i % channels == c ? 1 : 0);
      }
    }
    double[][] slopes = slopes(logits, new ScalarPixels(), h, ALONE);
    double step = 1e-5;
    for (int k = 0; k < channels; k++) {
      for (int i = 0; i < 30; i++) {
        double slope = (bce(moved(logits, k, i, step), i) - bce(moved(logits, k, i, -step), i));
        assertThat(slopes[k][i]).isCloseTo(slope / (2 * step), within(1e-8));
      }
    }
  }

  private static Logits moved(Logits logits, int channel, int pixel, double step) {
    Samples[] planes = new Samples[logits.channels()];
    for (int c = 0; c < planes.length; c++) {
      double[] z = logits.plane(c).toDoubles();
      z[pixel] += c == channel ? step : 0;
      planes[c] = Samples.of(z);
    }
    return logits.with(List.of(planes));
  }

  private static double bce(Logits logits, int pixel) {
    double[] p = softmax(logits, pixel);
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      sum -= Math.log(pixel % p.length == c ? p[c] : 1 - p[c]);
    }
    return sum;
  }

  @Test
  void nothingOverflowsAndNothingIsLostAtTheEnds() {
    double[][] planes = {{1e4, -1e4, 1e4, 0, 40}, {-1e4, 1e4, 1e4, 0, 0}, {0, -1e4, 1e4, 0, -40}};
    Logits logits = new Logits(1, 5, Arrays.stream(planes).map(Samples::of).toList());
    for (PixelKernel kernel : List.of(new ScalarPixels(), new SimdPixels())) {
      List<Samples> margins = OneAgainstRest.margins(logits, kernel, ALONE);
      assertThat(margins.get(0).toDoubles())
          .containsExactly(new double[] {1e4, -2e4, -Math.log(2), -Math.log(2), 40}, within(1e-12));
      assertThat(margins.get(1).get(4)).isCloseTo(-40, within(1e-12));
      double[][] h = {{1, 1, 1, 1, 1}, {-2, -2, -2, -2, -2}, {0.5, 0.5, 0.5, 0.5, 0.5}};
      double[][] slopes = slopes(logits, kernel, h, ALONE);
      for (int i = 0; i < 5; i++) {
        double sum = slopes[0][i] + slopes[1][i] + slopes[2][i];
        assertThat(sum)
            .as("a constant on all channels changes nothing")
            .isCloseTo(0, within(1e-12));
      }
      // The first pixel: rival of class 0 is class 2, of both others class 0.
      assertThat(slopes[0][0]).isCloseTo(1 + 2 - 0.5, within(1e-12));
      assertThat(slopes[1][0]).isCloseTo(-2, within(1e-12));
      assertThat(slopes[2][0]).isCloseTo(0.5 - 1, within(1e-12));
    }
  }
}
