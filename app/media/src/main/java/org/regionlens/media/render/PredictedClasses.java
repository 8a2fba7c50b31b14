package org.regionlens.media.render;

import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;

/** What a prediction says of a pixel when it must choose. */
final class PredictedClasses {
  private final Logits logits;

  PredictedClasses(Logits logits) {
    this.logits = logits;
  }

  /** The logit of a probability; infinite at 0 and 1. */
  static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }

  boolean exceeds(int channel, int pixel, double threshold) {
    return logits.plane(channel).get(pixel) >= threshold;
  }

  /**
   * The class of the largest logit; with one channel, foreground from probability ½ on, and −1,
   * nothing, below.
   */
  int mostLikely(int pixel) {
    if (logits.channels() == 1) {
      return logits.plane(0).get(pixel) >= 0 ? logits.classIndex(0) : -1;
    }
    int best = 0;
    double largest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < logits.channels(); c++) {
      Samples plane = logits.plane(c);
      double value = plane.get(pixel);
      if (value > largest) {
        largest = value;
        best = c;
      }
    }
    return logits.classIndex(best);
  }
}
