package org.regionlens.engine.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.regionlens.engine.Activation;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.loss.LossContext;

/** The predictions between which a value is read. */
final class Predictions {
  /** The logit of a prediction that is sure. */
  private static final float SURE = 9;

  /** A class without a pixel, or with all, has a frequency of half a pixel less or more. */
  private static final double HALF = 0.5;

  private Predictions() {}

  /**
   * The labels as logits.
   *
   * @param sign 1: right everywhere; −1: wrong everywhere
   */
  static Logits ofLabels(LossContext context, int sign) {
    List<Samples> planes = new ArrayList<>();
    LabelMap labels = context.labels();
    for (ClassPixels pixels : context.pixels()) {
      float[] plane = new float[context.size()];
      for (int i = 0; i < plane.length; i++) {
        plane[i] = labels.at(i) == pixels.target() ? sign * SURE : -sign * SURE;
      }
      planes.add(Samples.of(plane));
    }
    return context.logits().with(planes);
  }

  /** Every class's share of the valid pixels, on every pixel. */
  static Logits prior(LossContext context) {
    List<Samples> planes = new ArrayList<>();
    double valid = context.valid();
    boolean softmax = context.activation(Optional.empty()) == Activation.SOFTMAX;
    for (int channel = 0; channel < context.channels(); channel++) {
      double count = Math.clamp(context.count(channel), HALF, Math.max(HALF, valid - HALF));
      double z = softmax ? Math.log(count / valid) : Math.log(count / (valid - count));
      double[] plane = new double[context.size()];
      Arrays.fill(plane, valid > 0 ? z : 0);
      planes.add(Samples.of(plane));
    }
    return context.logits().with(planes);
  }
}
