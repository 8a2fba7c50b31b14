package org.regionlens.media.render;

import org.regionlens.engine.Activation;
import org.regionlens.engine.Logits;

/** What a prediction says of the pixels of a row when it must choose; one for each thread. */
final class PredictedRow {
  private final Logits logits;
  private final double[] values;
  private final double[] largest;
  private final int[] best;

  PredictedRow(Logits logits) {
    this.logits = logits;
    this.values = new double[logits.width()];
    this.largest = new double[logits.width()];
    this.best = new int[logits.width()];
  }

  /** The logit of a probability; infinite at 0 and 1. */
  static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }

  /**
   * The numbers in a row whose sigmoids are a channel's probabilities; good until the next call.
   */
  double[] logits(int channel, int row) {
    if (logits.activation() == Activation.SIGMOID || logits.channels() == 1) {
      logits.plane(channel).copyTo(row * values.length, values.length, values);
    } else {
      for (int x = 0; x < values.length; x++) {
        values[x] = logits.margin(channel, row * values.length + x);
      }
    }
    return values;
  }

  /**
   * The class of the largest logit, or −1, nothing, where several are the largest; with one
   * channel, foreground above probability ½, and else nothing. Good until the next call.
   */
  int[] mostLikely(int row) {
    int channels = logits.channels();
    logits.plane(0).copyTo(row * largest.length, largest.length, largest);
    for (int x = 0; x < best.length; x++) {
      best[x] = channels == 1 && largest[x] <= 0 ? -1 : logits.classIndex(0);
    }
    for (int c = 1; c < channels; c++) {
      logits.plane(c).copyTo(row * values.length, values.length, values);
      double[] other = values;
      for (int x = 0; x < best.length; x++) {
        if (other[x] > largest[x]) {
          largest[x] = other[x];
          best[x] = c;
        } else if (other[x] == largest[x]) {
          best[x] = -1;
        }
      }
    }
    return best;
  }

  /**
   * The number whose sigmoid is the largest probability of each pixel; good until the next call.
   */
  double[] largest(int row) {
    int[] classes = mostLikely(row);
    if (logits.activation() == Activation.SOFTMAX && logits.channels() > 1) {
      for (int x = 0; x < largest.length; x++) {
        largest[x] = logits.margin(logits.channelOf(classes[x]), row * largest.length + x);
      }
    }
    return largest;
  }
}
