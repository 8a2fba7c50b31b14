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

  /** The share of pixels that a void band along every boundary takes in street scenes. */
  static final double VOID = 0.08;

  private static final int IGNORED = 255;

  /** A scene without void. */
  static Scene of(int size, int classes, long seed) {
    return of(size, classes, 0, seed);
  }

  /**
   * @param size side in pixels
   * @param classes C ≥ 1; one: the channel is the foreground
   * @param ignored share of pixels that are void, in a band along the boundaries
   * @param seed of the shapes and the noise
   */
  static Scene of(int size, int classes, double ignored, long seed) {
    Random random = new Random(seed);
    int[] labels = new int[size * size];
    for (int c = 1; c < Math.max(2, classes); c++) {
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
        boolean own = shifted == (classes == 1 ? 1 : c);
        plane[i] = (float) ((own ? 3 : -3) + random.nextGaussian());
      }
      planes.add(Samples.of(plane));
    }
    if (ignored > 0) {
      labels = withVoid(labels, size, ignored);
    }
    return new Scene(
        new LabelMap(size, size, labels, OptionalInt.of(IGNORED), Set.of()),
        new Logits(size, size, planes));
  }

  /** The same to look at, but nothing that an engine keeps was made of it. */
  Scene readAgain() {
    return new Scene(labels.reading(labels.ignored(), labels.background()), logits);
  }

  /** Widens a band along the boundaries, a pixel at a time, until it takes the share. */
  private static int[] withVoid(int[] labels, int size, double share) {
    int[] banded = labels.clone();
    int count = 0;
    int wanted = (int) (share * labels.length);
    for (int distance = 1; distance < size && count < wanted; distance++) {
      for (int i = distance; i + distance * size < labels.length && count < wanted; i++) {
        boolean near =
            labels[i] != labels[i - distance] || labels[i] != labels[i + distance * size];
        if (near && banded[i] != IGNORED) {
          banded[i] = IGNORED;
          count++;
        }
      }
    }
    return banded;
  }
}
