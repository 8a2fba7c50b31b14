package org.regionlens.media.prediction;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.regionlens.engine.Samples;

/** What the numbers of a prediction are, told by the numbers themselves. */
public enum PredictionKind {
  /** None of the others. */
  LOGITS,
  /** All values lie in [0, 1]. */
  PROBABILITIES,
  /** All values lie in [0, 1] and the channels sum to 1 at nearly every pixel. */
  SOFTMAX_PROBABILITIES,
  /** No value lies above 0, and the exponentials of the channels sum to 1 at nearly every pixel. */
  LOG_SOFTMAX,
  /** Probabilities times 100. */
  PERCENTAGES,
  /** Probabilities times 255, or 0 and 255 alone. */
  TIMES_255;

  private static final double SUM_TOLERANCE = 1e-3;
  private static final double SUM_SHARE = 0.99;

  /** What is added up may be rounded by half a unit in each channel. */
  private static final double ROUNDING = 0.5;

  /** Logits of one sign alone are rare, and those that reach this far are none. */
  private static final double BEYOND_LOGITS = 50;

  /** The kind of the values of all channels. */
  public static PredictionKind of(List<Samples> planes) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    boolean whole = true;
    for (Samples plane : planes) {
      for (int i = 0; i < plane.length(); i++) {
        double value = plane.get(i);
        least = Math.min(least, value);
        most = Math.max(most, value);
        whole &= value == Math.rint(value);
      }
    }
    int channels = planes.size();
    double rounding = whole ? ROUNDING * channels : 0;
    if (least >= 0 && most <= 1) {
      boolean sums = channels > 1 && sumTo(1, SUM_TOLERANCE, planes, value -> value);
      return sums ? SOFTMAX_PROBABILITIES : PROBABILITIES;
    }
    if (most <= 0 && channels > 1 && sumTo(1, SUM_TOLERANCE, planes, Math::exp)) {
      return LOG_SOFTMAX;
    }
    if (least >= 0 && most <= 100) {
      boolean sums = channels > 1 && sumTo(100, 0.1 + rounding, planes, value -> value);
      return sums || most > BEYOND_LOGITS ? PERCENTAGES : LOGITS;
    }
    if (least >= 0 && most <= 255) {
      boolean sums = channels > 1 && sumTo(255, 0.3 + rounding, planes, value -> value);
      return whole || sums ? TIMES_255 : LOGITS;
    }
    return LOGITS;
  }

  /**
   * Whether the channels of a pixel are the shares of a softmax.
   *
   * @param planes of which it is the kind
   */
  boolean isSoftmax(List<Samples> planes) {
    return switch (this) {
      case SOFTMAX_PROBABILITIES, LOG_SOFTMAX -> true;
      case PERCENTAGES, TIMES_255 ->
          planes.size() > 1
              && sumTo(scale(), scale() * SUM_TOLERANCE + planes.size() * ROUNDING, planes, v -> v);
      case LOGITS, PROBABILITIES -> false;
    };
  }

  /** By how much the probabilities were multiplied. */
  double scale() {
    return switch (this) {
      case PERCENTAGES -> 100;
      case TIMES_255 -> 255;
      case LOGITS, PROBABILITIES, SOFTMAX_PROBABILITIES, LOG_SOFTMAX -> 1;
    };
  }

  private static boolean sumTo(
      double wanted, double tolerance, List<Samples> planes, DoubleUnaryOperator of) {
    int length = planes.getFirst().length();
    int near = 0;
    for (int i = 0; i < length; i++) {
      double sum = 0;
      for (Samples plane : planes) {
        sum += of.applyAsDouble(plane.get(i));
      }
      if (Math.abs(sum - wanted) <= tolerance) {
        near++;
      }
    }
    return near >= SUM_SHARE * length;
  }
}
