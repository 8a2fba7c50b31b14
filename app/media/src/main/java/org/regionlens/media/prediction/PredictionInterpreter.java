package org.regionlens.media.prediction;

import static org.regionlens.engine.Activation.SIGMOID;
import static org.regionlens.engine.Activation.SOFTMAX;

import java.util.Arrays;
import java.util.List;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.Fix;
import org.regionlens.media.reading.RefusedException;
import org.regionlens.media.text.UnreadableException;

/** Makes logits of what a prediction's file holds (docs/method, "Inputs"). */
public final class PredictionInterpreter {
  /** Probabilities are kept this far from 0 and 1, so that their logits are finite. */
  public static final double EPSILON = 1e-7;

  private PredictionInterpreter() {}

  /**
   * Passes if all values are finite.
   *
   * @throws UnreadableException if a value is NaN or infinite
   */
  public static void requireFinite(List<Samples> planes, int width) throws UnreadableException {
    long count = 0;
    int channel = 0;
    int pixel = 0;
    for (int c = 0; c < planes.size(); c++) {
      Samples plane = planes.get(c);
      for (int i = 0; i < plane.length(); i++) {
        if (!Double.isFinite(plane.get(i))) {
          if (count == 0) {
            channel = c;
            pixel = i;
          }
          count++;
        }
      }
    }
    if (count > 0) {
      throw new UnreadableException(
          "unreadable.prediction.not-finite",
          count,
          Integer.toString(channel),
          Integer.toString(pixel / width),
          Integer.toString(pixel % width));
    }
  }

  /**
   * Whether the values are taken as logits: an activation that the user names is applied to the
   * values whatever they look like, as the user's choice goes before them.
   */
  public static boolean areLogits(RawPrediction raw, PredictionKind kind, Activation activation) {
    return !raw.probabilities()
        && switch (activation) {
          case AUTO -> kind == PredictionKind.LOGITS || kind == PredictionKind.LOG_SOFTMAX;
          case SIGMOID, SOFTMAX -> true;
          case NONE, LABELS -> false;
        };
  }

  /** Whether an activation can be applied to the values of a prediction. */
  public static boolean allows(RawPrediction raw, PredictionKind kind, Activation activation) {
    boolean logits = kind == PredictionKind.LOGITS || kind == PredictionKind.LOG_SOFTMAX;
    return switch (activation) {
      case NONE -> raw.probabilities() || !logits;
      case SOFTMAX -> !raw.probabilities() && raw.channels() > 1;
      case SIGMOID -> !raw.probabilities();
      case AUTO, LABELS -> true;
    };
  }

  /**
   * The logits.
   *
   * @throws UnreadableException if softmax is asked for and there is one channel only, or values
   *     that are called probabilities lie outside 0 to 1
   */
  public static Logits logits(RawPrediction raw, PredictionKind kind, Activation activation)
      throws UnreadableException {
    boolean none = kind == PredictionKind.LOGITS || kind == PredictionKind.LOG_SOFTMAX;
    if (activation == Activation.NONE && !raw.probabilities() && none) {
      throw new RefusedException(
          List.of(new Fix.Values(Activation.SIGMOID), new Fix.Values(Activation.SOFTMAX)),
          "unreadable.prediction.no-probabilities");
    }
    if (!areLogits(raw, kind, activation)) {
      double scale = raw.probabilities() ? 1 : kind.scale();
      // z of a softmax is log p, up to what all channels of a pixel have in common.
      boolean softmax = kind.isSoftmax(raw.planes());
      return new Logits(
          raw.height(),
          raw.width(),
          raw.planes().stream().map(plane -> fromProbabilities(plane, scale, softmax)).toList(),
          softmax ? SOFTMAX : SIGMOID);
    }
    boolean softmax =
        activation == Activation.SOFTMAX
            || (activation == Activation.AUTO && kind == PredictionKind.LOG_SOFTMAX);
    if (!softmax) {
      return new Logits(raw.height(), raw.width(), raw.planes());
    }
    if (raw.planes().size() == 1) {
      throw new UnreadableException("unreadable.prediction.softmax");
    }
    return new Logits(raw.height(), raw.width(), raw.planes(), SOFTMAX);
  }

  /**
   * Logits of predicted labels: p = 1−ε for the label of a pixel and ε for all other classes.
   *
   * @param classes number of channels, ≥ 2
   */
  public static Logits ofLabels(int height, int width, int[] labels, int classes) {
    float sure = (float) logit(1);
    float[][] planes = new float[classes][labels.length];
    for (float[] plane : planes) {
      Arrays.fill(plane, -sure);
    }
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] >= 0 && labels[i] < classes) {
        planes[labels[i]][i] = sure;
      }
    }
    return new Logits(height, width, Arrays.stream(planes).map(Samples::of).toList());
  }

  private static Samples fromProbabilities(Samples probabilities, double scale, boolean softmax) {
    double[] logits = probabilities.toDoubles();
    for (int i = 0; i < logits.length; i++) {
      double p = Math.clamp(logits[i] / scale, EPSILON, 1 - EPSILON);
      logits[i] = softmax ? Math.log(p) : logit(p);
    }
    // Double even where the file is float: rounding a logit would show in double results.
    return Samples.of(logits);
  }

  private static double logit(double probability) {
    double p = Math.clamp(probability, EPSILON, 1 - EPSILON);
    return Math.log(p / (1 - p));
  }
}
