package org.regionlens.engine.loss;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.regionlens.engine.Activation;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;

/**
 * Ellipses seen through a noisy prediction; the same seed gives the same numbers.
 *
 * @param height H
 * @param width W
 * @param labels [H,W]
 * @param z by channel, [H,W] each
 */
record LossScene(int height, int width, int[] labels, double[][] z) {
  static final int IGNORED = 255;
  static final int BACKGROUND = 77;

  /**
   * A scene.
   *
   * @param channels C; 1: labels 0 and 1
   * @param holes whether some pixels are ignored and some are background
   */
  static LossScene of(long seed, int channels, int height, int width, boolean holes) {
    Random random = new Random(seed);
    int size = height * width;
    int[] labels = new int[size];
    for (int c = 1; c < Math.max(channels, 2); c++) {
      double cy = random.nextDouble() * height;
      double cx = random.nextDouble() * width;
      double ry = (0.2 + 0.25 * random.nextDouble()) * height;
      double rx = (0.2 + 0.25 * random.nextDouble()) * width;
      for (int i = 0; i < size; i++) {
        int row = i / width;
        int column = i % width;
        double dy = (row - cy) / ry;
        double dx = (column - cx) / rx;
        labels[i] = dy * dy + dx * dx < 1 ? c : labels[i];
      }
    }
    double[][] z = new double[channels][size];
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < size; i++) {
        boolean own = labels[i] == (channels == 1 ? 1 : c);
        z[c][i] = 1.5 * ((own ? 1 : -1) + random.nextGaussian());
      }
    }
    for (int i = 0; i < size && holes; i++) {
      int y = i / width;
      boolean bar = y >= height / 2 && y < height / 2 + 2 && i % width < width / 2;
      labels[i] = random.nextDouble() < 0.1 ? IGNORED : bar ? BACKGROUND : labels[i];
    }
    return new LossScene(height, width, labels, z);
  }

  int channels() {
    return z.length;
  }

  LabelMap labelMap() {
    return new LabelMap(height, width, labels, OptionalInt.of(IGNORED), Set.of(BACKGROUND));
  }

  Logits logits(Activation activation) {
    List<Samples> planes = Arrays.stream(z).map(Samples::of).toList();
    return new Logits(height, width, planes, activation);
  }

  LossScene with(double[][] others) {
    return new LossScene(height, width, labels, others);
  }

  LossScene withLabels(int[] others) {
    return new LossScene(height, width, others, z);
  }

  /** Every logit by a rule. */
  LossScene mapped(Rule rule) {
    double[][] changed = new double[z.length][labels.length];
    for (int c = 0; c < z.length; c++) {
      for (int i = 0; i < labels.length; i++) {
        boolean own = labels[i] == (z.length == 1 ? 1 : c);
        changed[c][i] = rule.apply(c, i, own, z[c][i]);
      }
    }
    return with(changed);
  }

  interface Rule {
    double apply(int channel, int pixel, boolean own, double z);
  }

  /** A quarter turn of a plane. */
  double[] turned(double[] plane) {
    double[] turned = new double[plane.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned[(width - 1 - x) * height + y] = plane[y * width + x];
      }
    }
    return turned;
  }

  @SuppressWarnings("ArgumentSelectionDefectChecker") // a quarter turn swaps the sides
  LossScene turned() {
    int[] values =
        Arrays.stream(turned(Arrays.stream(labels).asDoubleStream().toArray()))
            .mapToInt(value -> (int) value)
            .toArray();
    int rows = width;
    int columns = height;
    return new LossScene(
        rows, columns, values, Arrays.stream(z).map(this::turned).toArray(double[][]::new));
  }
}
