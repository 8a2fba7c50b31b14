package org.regionlens.media.prediction;

import java.util.List;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Samples;

/**
 * Whether logits are those of a network that was trained with a softmax. A sigmoid that tells
 * classes apart gives probabilities that sum to about 1 in a pixel. A softmax does not see what is
 * added to all logits of a pixel, so taken for a sigmoid's they sum to anything, while the softmax
 * itself fits the labels. Seen on a sample of the pixels that have a class.
 *
 * @param meanSum the sum over the channels of σ(z), mean over the pixels
 * @param odd share of the pixels where that sum is not about 1, 0 … 1
 * @param sigmoid cross-entropy of σ(z) and the labels, summed over channels, mean over pixels
 * @param softmax the same of softmax(z)
 * @param agreement share of the pixels where the largest logit is that of the label, 0 … 1
 */
public record SoftmaxEvidence(
    double meanSum, double odd, double sigmoid, double softmax, double agreement) {
  private static final int SAMPLE = 40_000;
  private static final double ABOUT = 0.25;
  private static final double LEAST_AGREEMENT = 0.7;
  private static final double TINY = 1e-12;

  /** No channels to choose between, or nothing to compare with. */
  public static final SoftmaxEvidence NONE = new SoftmaxEvidence(1, 0, 0, 0, 0);

  /**
   * What a prediction and its labels tell.
   *
   * @param planes one a channel, of class 0, 1, …
   */
  public static SoftmaxEvidence of(List<Samples> planes, LabelMap labels) {
    int channels = planes.size();
    int pixels = labels.width() * labels.height();
    // Odd, so that a sample does not run down a column of an even width.
    int step = Math.max(1, pixels / SAMPLE | 1);
    double[] z = new double[channels];
    double[] sums = new double[4];
    int seen = 0;
    int agreeing = 0;
    for (int i = 0; i < pixels && channels > 1; i += step) {
      int label = labels.at(i);
      if (labels.isIgnored(i) || labels.background().contains(label) || label >= channels) {
        continue;
      }
      int best = 0;
      for (int c = 0; c < channels; c++) {
        z[c] = planes.get(c).get(i);
        best = z[c] > z[best] ? c : best;
      }
      seen++;
      agreeing += best == label ? 1 : 0;
      add(z, label, best, sums);
    }
    return seen == 0
        ? NONE
        : new SoftmaxEvidence(
            sums[0] / seen,
            sums[1] / seen,
            sums[2] / seen,
            sums[3] / seen,
            (double) agreeing / seen);
  }

  private static void add(double[] z, int label, int best, double[] sums) {
    double total = 0;
    for (double each : z) {
      total += Math.exp(each - z[best]);
    }
    double sum = 0;
    for (int c = 0; c < z.length; c++) {
      double sigma = 1 / (1 + Math.exp(-z[c]));
      double share = Math.exp(z[c] - z[best]) / total;
      sum += sigma;
      sums[2] -= Math.log(Math.max(TINY, c == label ? sigma : 1 - sigma));
      sums[3] -= Math.log(Math.max(TINY, c == label ? share : 1 - share));
    }
    sums[0] += sum;
    sums[1] += Math.abs(sum - 1) > ABOUT ? 1 : 0;
  }

  /** Whether nothing else explains the values as well: then they are read so. */
  public boolean isSure() {
    return odd > 0.5 && agreement >= LEAST_AGREEMENT && softmax < 0.5 * sigmoid;
  }

  /** Whether they may well be a softmax's: then that is offered. */
  public boolean isLikely() {
    return odd > 0.4 && agreement >= LEAST_AGREEMENT && softmax < 0.8 * sigmoid;
  }
}
