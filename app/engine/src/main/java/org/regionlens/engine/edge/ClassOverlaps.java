package org.regionlens.engine.edge;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.work.Work;

/**
 * IoU of every class of a prediction, over valid pixels: the first of {@link OverlapScores}, for
 * all classes in one pass and without contours. Immutable.
 */
public final class ClassOverlaps {
  private final Map<Integer, Overlap> overlaps = new TreeMap<>();

  private ClassOverlaps() {}

  /**
   * Counts.
   *
   * @param labels [H,W]; ignored pixels are not counted
   * @param logits [C,H,W]
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static ClassOverlaps of(LabelMap labels, Logits logits, Work work) {
    List<Integer> classes =
        IntStream.range(0, logits.channels()).mapToObj(logits::classIndex).toList();
    work.check();
    PredictedLabels predicted = PredictedLabels.of(logits);
    work.check();
    int last = classes.stream().mapToInt(Integer::intValue).max().orElseThrow();
    long[] both = new long[last + 1];
    long[] either = new long[last + 1];
    for (int i = 0; i < labels.height() * labels.width(); i++) {
      if (!labels.isIgnored(i)) {
        int label = labels.at(i);
        int guess = predicted.at(i);
        boolean ofClass = label >= 0 && label <= last && !labels.background().contains(label);
        if (ofClass) {
          either[label]++;
        }
        if (ofClass && label == guess) {
          both[label]++;
        } else if (guess != PredictedLabels.NONE) {
          either[guess]++;
        }
      }
    }
    ClassOverlaps made = new ClassOverlaps();
    for (int index : classes) {
      made.overlaps.put(index, new Overlap(both[index], either[index]));
    }
    return made;
  }

  /**
   * IoU of a class, 0 … 1; NaN for one that is neither in the labels nor predicted, or no class.
   */
  public double iou(int classIndex) {
    Overlap overlap = overlaps.get(classIndex);
    return overlap == null ? Double.NaN : overlap.ratio();
  }

  /** mIoU: the mean over the classes that are in the labels or in the prediction; else NaN. */
  public double meanIou() {
    return overlaps.values().stream()
        .mapToDouble(Overlap::ratio)
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }
}
