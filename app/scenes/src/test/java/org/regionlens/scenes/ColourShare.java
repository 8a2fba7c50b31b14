package org.regionlens.scenes;

import java.util.Arrays;
import org.regionlens.scenes.scene.Scene;

/** How much of a picture's colour its labels tell: 1 − variance within classes / variance. */
final class ColourShare {
  private static final int MARGIN = 4;
  private static final int SHADOW = 14;

  private ColourShare() {}

  /** The share with the labels moved; pixels near the picture's edge are left out. */
  static double explained(Scene scene, int dx, int dy) {
    int classes = scene.classes().size();
    double within = 0;
    double all = 0;
    boolean[] counted = unshaded(scene);
    for (int shift = 0; shift <= 16; shift += 8) {
      double[] sums = new double[classes];
      double[] squares = new double[classes];
      long[] counts = new long[classes];
      for (int y = MARGIN; y < scene.height() - MARGIN; y++) {
        for (int x = MARGIN; x < scene.width() - MARGIN; x++) {
          if (!counted[y * scene.width() + x]) {
            continue;
          }
          double value = hue(scene.argb()[y * scene.width() + x], shift);
          int label = scene.labels()[(y - dy) * scene.width() + x - dx];
          sums[label] += value;
          squares[label] += value * value;
          counts[label]++;
        }
      }
      double sum = 0;
      double square = 0;
      long count = 0;
      for (int c = 0; c < classes; c++) {
        within += counts[c] == 0 ? 0 : squares[c] - sums[c] * sums[c] / counts[c];
        sum += sums[c];
        square += squares[c];
        count += counts[c];
      }
      all += square - sum * sum / count;
    }
    return 1 - within / all;
  }

  /** From above, what stands throws shadows that look like more of it: far from those. */
  private static boolean[] unshaded(Scene scene) {
    boolean[] counted = new boolean[scene.labels().length];
    Arrays.fill(counted, true);
    for (int i = 0; scene.name().equals("fields") && i < counted.length; i++) {
      String kind = scene.classes().get(scene.labels()[i]).name();
      if (!kind.equals("tree") && !kind.equals("building")) {
        continue;
      }
      int x = i % scene.width();
      int y = i / scene.width();
      for (int v = Math.max(0, y - SHADOW); v < Math.min(scene.height(), y + SHADOW); v++) {
        for (int u = Math.max(0, x - SHADOW); u < Math.min(scene.width(), x + SHADOW); u++) {
          counted[v * scene.width() + u] = false;
        }
      }
    }
    return counted;
  }

  /** The share of a channel in a pixel's light, damped in the dark: shadows change it little. */
  private static double hue(int argb, int shift) {
    int light = ((argb >> 16) & 255) + ((argb >> 8) & 255) + (argb & 255);
    return ((argb >> shift) & 255) / (light + 60.0);
  }
}
