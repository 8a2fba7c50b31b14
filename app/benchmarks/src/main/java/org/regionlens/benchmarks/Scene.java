package org.regionlens.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;

/** A seeded scene of ellipses with soft, shifted, noisy logits; all sizes and class counts. */
record Scene(LabelMap labels, Logits logits) {

  /**
   * @param size side in pixels
   * @param classes C ≥ 2
   * @param seed of the shapes and the noise
   */
  static Scene of(int size, int classes, long seed) {
    Random random = new Random(seed);
    int[] labels = new int[size * size];
    for (int c = 1; c < classes; c++) {
      double cy = random.nextDouble() * size;
      double cx = random.nextDouble() * size;
      double ry = (0.1 + 0.2 * random.nextDouble()) * size;
      double rx = (0.1 + 0.2 * random.nextDouble()) * size;
      for (int i = 0; i < labels.length; i++) {
        int row = i / size;
        int column = i % size;
        double y = (row - cy) / ry;
        double x = (column - cx) / rx;
        if (y * y + x * x < 1) {
          labels[i] = c;
        }
      }
    }
    List<Samples> planes = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      float[] plane = new float[labels.length];
      for (int i = 0; i < plane.length; i++) {
        int shifted = labels[Math.min(labels.length - 1, i + 2)];
        plane[i] = (float) ((shifted == c ? 3 : -3) + random.nextGaussian());
      }
      planes.add(Samples.of(plane));
    }
    return new Scene(
        new LabelMap(size, size, labels, OptionalInt.of(255), Set.of()),
        new Logits(size, size, planes));
  }
}
