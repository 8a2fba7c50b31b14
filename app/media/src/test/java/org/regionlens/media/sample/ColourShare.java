package org.regionlens.media.sample;

import org.regionlens.media.sample.scene.Scene;

/** How much of a picture's colour its labels tell: 1 − variance within classes / variance. */
final class ColourShare {
  private static final int MARGIN = 4;

  private ColourShare() {}

  /** The share with the labels moved; pixels near the picture's edge are left out. */
  static double explained(Scene scene, int dx, int dy) {
    int classes = scene.classes().size();
    double within = 0;
    double all = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double[] sums = new double[classes];
      double[] squares = new double[classes];
      long[] counts = new long[classes];
      for (int y = MARGIN; y < scene.height() - MARGIN; y++) {
        for (int x = MARGIN; x < scene.width() - MARGIN; x++) {
          int value = (scene.argb()[y * scene.width() + x] >> shift) & 255;
          int label = scene.labels()[(y - dy) * scene.width() + x - dx];
          sums[label] += value;
          squares[label] += (double) value * value;
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
}
