package org.regionlens.engine.edge;

import java.util.Arrays;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;

/** The class that a prediction chooses for each pixel; immutable. */
public final class PredictedLabels {
  /**
   * No class: with one channel, a pixel that is not foreground; with several, one where the largest
   * logit is that of more than one class, as where the predicted label is no class at all.
   */
  public static final int NONE = -1;

  private final int[] classes;

  private PredictedLabels(int[] classes) {
    this.classes = classes;
  }

  /**
   * The class of the largest logit; where several are the largest, {@link #NONE}, as no tie decides
   * a class. With one channel: the foreground where its probability is above ½ (the logit above 0),
   * else {@link #NONE}.
   */
  public static PredictedLabels of(Logits logits) {
    int[] classes = new int[logits.height() * logits.width()];
    if (logits.channels() == 1) {
      Samples plane = logits.plane(0);
      for (int i = 0; i < classes.length; i++) {
        classes[i] = plane.get(i) > 0 ? logits.classIndex(0) : NONE;
      }
      return new PredictedLabels(classes);
    }
    double[] largest = new double[classes.length];
    Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    for (int c = 0; c < logits.channels(); c++) {
      Samples plane = logits.plane(c);
      for (int i = 0; i < classes.length; i++) {
        double value = plane.get(i);
        if (value > largest[i]) {
          largest[i] = value;
          classes[i] = logits.classIndex(c);
        } else if (value == largest[i]) {
          classes[i] = NONE;
        }
      }
    }
    return new PredictedLabels(classes);
  }

  /** The class index at row-major index {@code y·W + x}, or {@link #NONE}. */
  public int at(int index) {
    return classes[index];
  }

  /** The pixels of a class, [H,W]; a new array. */
  public boolean[] inside(int classIndex) {
    boolean[] inside = new boolean[classes.length];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = classes[i] == classIndex;
    }
    return inside;
  }
}
