package org.regionlens.media.check;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;

/**
 * How well the class of the greatest logit agrees with the labels: the mean over the classes of the
 * share of their pixels that are predicted so. Counted on a sample of the pixels.
 */
public final class Agreement {
  private static final int SAMPLE = 60_000;

  /** A class with a smaller share of the sample says nothing. */
  private static final double LEAST_SHARE = 0.002;

  /** A mapping must leave a class to at least this share of the pixels. */
  private static final double LEAST_SEEN = 0.1;

  private final LabelMap labels;
  private final int width;
  private final int step;
  private final int[] predicted;

  Agreement(LabelMap labels, Logits logits) {
    this.labels = labels;
    this.width = labels.width();
    int pixels = labels.width() * labels.height();
    // Odd, so that a sample does not run down a column of an even width.
    this.step = Math.max(1, pixels / SAMPLE | 1);
    this.predicted = new int[(pixels + step - 1) / step];
    for (int i = 0; i < predicted.length; i++) {
      predicted[i] = predicted(logits, i * step);
    }
  }

  private static int predicted(Logits logits, int pixel) {
    if (logits.channels() == 1) {
      return logits.plane(0).get(pixel) > 0 ? 1 : 0;
    }
    int best = 0;
    boolean tie = false;
    for (int c = 1; c < logits.channels(); c++) {
      double value = logits.plane(c).get(pixel);
      double most = logits.plane(best).get(pixel);
      tie = value == most || (tie && value < most);
      best = value > most ? c : best;
    }
    return tie ? -1 : logits.classIndex(best);
  }

  /** The agreement as the files were read, 0 to 1. */
  double plain() {
    return of(IntUnaryOperator.identity(), false);
  }

  /** The agreement if height and width were the other way round; for square pictures. */
  double transposed() {
    return of(IntUnaryOperator.identity(), true);
  }

  /**
   * The agreement if labels were mapped.
   *
   * @param map negative where the mapped label is no class
   */
  double mapped(IntUnaryOperator map) {
    return of(map, false);
  }

  private double of(IntUnaryOperator map, boolean transposed) {
    Map<Integer, int[]> classes = new TreeMap<>();
    int seen = 0;
    for (int i = 0; i < predicted.length; i++) {
      int pixel = i * step;
      int at = transposed ? pixel % width * width + pixel / width : pixel;
      if (labels.isIgnored(at) || labels.background().contains(labels.at(at))) {
        continue;
      }
      int label = map.applyAsInt(labels.at(at));
      if (label >= 0) {
        int[] counts = classes.computeIfAbsent(label, _ -> new int[2]);
        counts[0]++;
        counts[1] += label == predicted[i] ? 1 : 0;
        seen++;
      }
    }
    double sum = 0;
    int counted = 0;
    for (int[] counts : classes.values()) {
      if (counts[0] >= LEAST_SHARE * seen) {
        sum += (double) counts[1] / counts[0];
        counted++;
      }
    }
    // A mapping that leaves nearly all pixels without a class explains nothing.
    boolean enough = counted > 1 && seen >= LEAST_SEEN * valid();
    return enough ? sum / counted : 0;
  }

  private int valid() {
    int valid = 0;
    for (int i = 0; i < predicted.length; i++) {
      valid += labels.isIgnored(i * step) ? 0 : 1;
    }
    return valid;
  }

  /** How many sampled pixels have a label, and how many of all are predicted so. */
  int[] counts(int label) {
    int labelled = 0;
    int so = 0;
    for (int i = 0; i < predicted.length; i++) {
      labelled += labels.at(i * step) == label ? 1 : 0;
      so += predicted[i] == label ? 1 : 0;
    }
    return new int[] {labelled, so};
  }
}
