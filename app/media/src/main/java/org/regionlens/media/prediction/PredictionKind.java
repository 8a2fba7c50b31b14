package org.regionlens.media.prediction;

import java.util.List;
import org.regionlens.engine.Samples;

/** What the numbers of a prediction are, told by the numbers themselves. */
public enum PredictionKind {
  /** A value lies below 0 or above 1. */
  LOGITS,
  /** All values lie in [0, 1]. */
  PROBABILITIES,
  /** All values lie in [0, 1] and the channels sum to 1 at nearly every pixel. */
  SOFTMAX_PROBABILITIES;

  private static final double SUM_TOLERANCE = 1e-3;
  private static final double SUM_SHARE = 0.99;

  public static PredictionKind of(List<Samples> planes) {
    for (Samples plane : planes) {
      for (int i = 0; i < plane.length(); i++) {
        double value = plane.get(i);
        if (value < 0 || value > 1) {
          return LOGITS;
        }
      }
    }
    return planes.size() > 1 && sumsToOne(planes) ? SOFTMAX_PROBABILITIES : PROBABILITIES;
  }

  private static boolean sumsToOne(List<Samples> planes) {
    int length = planes.getFirst().length();
    int near = 0;
    for (int i = 0; i < length; i++) {
      double sum = 0;
      for (Samples plane : planes) {
        sum += plane.get(i);
      }
      if (Math.abs(sum - 1) <= SUM_TOLERANCE) {
        near++;
      }
    }
    return near >= SUM_SHARE * length;
  }
}
