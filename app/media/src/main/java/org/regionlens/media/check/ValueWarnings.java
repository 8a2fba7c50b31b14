package org.regionlens.media.check;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.Samples;
import org.regionlens.media.prediction.PredictionKind;
import org.regionlens.media.prediction.RawPrediction;
import org.regionlens.media.prediction.SoftmaxEvidence;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.Fix;
import org.regionlens.media.text.Phrase;

/** Finds values that are not what they seem: activations given twice, or not at all. */
public final class ValueWarnings {
  /** A network that is sure comes so near to the bounds of a second softmax. */
  private static final double NEAR_BOUND = 0.97;

  private static final double ROUNDING = 0.01;
  private static final int FEW_GREYS = 40;

  private ValueWarnings() {}

  /** Least and greatest value, whether all are whole, and the mean over pixels of their sum. */
  private record Statistics(double least, double most, boolean whole, double meanSum) {
    static Statistics of(List<Samples> planes) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      boolean whole = true;
      double sum = 0;
      for (Samples plane : planes) {
        for (int i = 0; i < plane.length(); i++) {
          double value = plane.get(i);
          least = Math.min(least, value);
          most = Math.max(most, value);
          whole &= value == Math.rint(value);
          sum += value;
        }
      }
      return new Statistics(least, most, whole, sum / planes.getFirst().length());
    }
  }

  /** What is said of logits that may be a softmax's. */
  public static Warning softmax(SoftmaxEvidence seen) {
    return Warning.of(
        Phrase.of("doubt.softmax", seen.meanSum(), seen.softmax(), seen.sigmoid()),
        new Fix.Values(Activation.SOFTMAX),
        new Fix.Values(Activation.SIGMOID));
  }

  /**
   * What is doubtful about a prediction's values.
   *
   * @param labels how many labels the mask has, or 0
   */
  public static List<Warning> find(
      RawPrediction prediction, PredictionKind kind, Activation activation, int labels) {
    List<Warning> warnings = new ArrayList<>();
    if (prediction.labels() != null) {
      return warnings;
    }
    if (kind == PredictionKind.LOGITS && hasNegative(prediction.planes())) {
      return warnings;
    }
    int channels = prediction.channels();
    Statistics all = Statistics.of(prediction.planes());
    if (prediction.probabilities()) {
      if (labels > 2 && areGreyLabels(prediction)) {
        warnings.add(
            Warning.of(
                Phrase.of("doubt.grey-labels", Math.round(all.most() * 255)),
                new Fix.Values(Activation.LABELS)));
      }
      return warnings;
    }
    switch (kind) {
      case SOFTMAX_PROBABILITIES -> {
        if (activation == Activation.SOFTMAX || activation == Activation.SIGMOID) {
          warnings.add(
              Warning.of(
                  Phrase.of("doubt.activation-again." + activation.name()),
                  new Fix.Values(Activation.AUTO)));
        } else if (isSoftmaxTwice(all, channels)) {
          warnings.add(Warning.of(Phrase.of("doubt.softmax-twice", all.least(), all.most())));
        }
      }
      case PROBABILITIES -> {
        boolean named = activation != Activation.AUTO && activation != Activation.NONE;
        if (!named && isSigmoidTwice(all)) {
          warnings.add(Warning.of(Phrase.of("doubt.sigmoid-twice", all.least(), all.most())));
        } else if (!named && channels > 1 && (all.meanSum() < 0.5 || all.meanSum() > 1.5)) {
          warnings.add(
              Warning.of(
                  Phrase.of("doubt.logits-as-probabilities", all.meanSum()),
                  new Fix.Values(Activation.SIGMOID),
                  new Fix.Values(Activation.SOFTMAX)));
        }
      }
      case LOGITS -> {
        if (all.least() >= -ROUNDING && all.most() <= 1 + ROUNDING) {
          warnings.add(
              Warning.of(Phrase.of("doubt.rounded-probabilities", all.least(), all.most())));
        }
      }
      case LOG_SOFTMAX, PERCENTAGES, TIMES_255 -> {}
    }
    return warnings;
  }

  /**
   * Whether a grey picture has only values near black, as labels have and probabilities have not.
   */
  public static boolean areGreyLabels(RawPrediction prediction) {
    if (!prediction.probabilities() || prediction.labels() != null) {
      return false;
    }
    double most = Statistics.of(prediction.planes()).most();
    return most > 0 && most * 255 <= FEW_GREYS;
  }

  /** Neither probabilities nor grey values are negative; most logits show one soon. */
  private static boolean hasNegative(List<Samples> planes) {
    for (Samples plane : planes) {
      for (int i = 0; i < plane.length(); i++) {
        if (plane.get(i) < -ROUNDING) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Softmax of C numbers between 0 and 1 that sum to 1 lies between 1/(C−1+e) and e/(C−1+e), and
   * comes near to both where the numbers were sure.
   */
  private static boolean isSoftmaxTwice(Statistics all, int channels) {
    double lower = 1 / (channels - 1 + Math.E);
    double upper = Math.E / (channels - 1 + Math.E);
    double tolerance = 1e-3;
    return all.least() >= lower - tolerance
        && all.most() <= upper + tolerance
        && all.most() >= NEAR_BOUND * upper
        && all.least() <= lower / NEAR_BOUND;
  }

  /** σ of a number between 0 and 1 lies between 0.5 and 0.7311. */
  private static boolean isSigmoidTwice(Statistics all) {
    double upper = 1 / (1 + Math.exp(-1));
    return all.least() >= 0.5 - 1e-3
        && all.most() <= upper + 1e-3
        && all.most() >= NEAR_BOUND * upper
        && all.least() <= 0.5 / NEAR_BOUND;
  }
}
