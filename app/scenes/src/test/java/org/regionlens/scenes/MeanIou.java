package org.regionlens.scenes;

import org.regionlens.scenes.scene.Scene;

/** Mean intersection over union of the largest logit and the labels without void. */
final class MeanIou {
  private MeanIou() {}

  static double of(Scene scene) {
    int classes = scene.logits().length;
    long[] both = new long[classes];
    long[] either = new long[classes];
    for (int i = 0; i < scene.labels().length; i++) {
      int best = 0;
      for (int c = 1; c < classes; c++) {
        if (scene.logits()[c][i] > scene.logits()[best][i]) {
          best = c;
        }
      }
      int label = scene.labels()[i];
      either[label]++;
      if (best == label) {
        both[label]++;
      } else {
        either[best]++;
      }
    }
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      sum += (double) both[c] / either[c];
    }
    return sum / classes;
  }
}
