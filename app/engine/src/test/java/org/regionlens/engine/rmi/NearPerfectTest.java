package org.regionlens.engine.rmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;

/**
 * Losses of predictions that are nearly or wholly right, against 60 digits ({@code
 * near-perfect/make_near_perfect.py}).
 */
class NearPerfectTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/near-perfect/near-perfect.csv", numLinesToSkip = 1)
  void keepsNineDigits(
      String kind, int size, int radius, int low, int high, int wrong, double ridge, double loss) {
    int[] labels = labels(kind, size);
    double[] logits = logits(labels, low, high, wrong);
    AnalysisRequest request =
        new AnalysisRequest(
            new LabelMap(size, size, labels, OptionalInt.empty(), Set.of()),
            new Logits(size, size, List.of(Samples.of(logits))),
            Settings.defaults().withRadius(radius).withRidge(ridge),
            new ClassSelection.Each(),
            Set.of(),
            Precision.FLOAT);
    double actual =
        new RegionEngine(KernelChoice.SIMD)
            .analyse(request, Cancellation.NEVER)
            .classes()
            .getFirst()
            .rmi();
    assertThat(actual).isCloseTo(loss, within(1e-9 * Math.abs(loss)));
  }

  private static int[] labels(String kind, int size) {
    int[] labels = new int[size * size];
    int centre = size / 2;
    for (int i = 0; i < labels.length; i++) {
      int row = i / size;
      int column = i % size;
      int down = row - centre;
      int right = column - centre;
      boolean disc = down * down + right * right < size / 3 * (size / 3);
      boolean block = (row / 7 + column / 5) % 11 == 0;
      boolean in =
          switch (kind) {
            case "line" -> row == size / 3;
            case "disc" -> disc;
            default -> disc != block;
          };
      labels[i] = in ? 1 : 0;
    }
    return labels;
  }

  private static double[] logits(int[] labels, int low, int high, int wrong) {
    double[] logits = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      long hash = hash(i);
      boolean positive = labels[i] == 1 != (wrong > 0 && hash / 64 % wrong == 0);
      double size = (low + hash % (high - low + 1)) / 2.0;
      logits[i] = positive ? size : -size;
    }
    return logits;
  }

  private static long hash(long pixel) {
    long x = pixel * 2654435761L + 12345 & 0xFFFFFFFFL;
    x ^= x >> 15;
    x = x * 2246822519L & 0xFFFFFFFFL;
    return x ^ x >> 13;
  }
}
