package org.regionlens.engine.balance;

import java.util.List;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.distance.SignedDistance;
import org.regionlens.engine.edge.PredictedLabels;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossResult;
import org.regionlens.engine.map.Field;
import org.regionlens.engine.map.RunSums;

/** Adds up the pushes of losses on one image. */
final class PushCounter {
  /** Places of the sums. */
  private static final int TOTAL = 0;

  private static final int BOUNDED = 1;
  private static final int NEAR = 2;
  private static final int MIDDLE = 3;
  private static final int FAR = 4;
  private static final int WRONG = 5;
  private static final int BCE = 6;
  private static final int OPPOSED = 7;
  private static final int SUMS = 8;

  private final LossContext context;
  private final LossResult bce;
  private final boolean[] wrong;
  private final double bceLargest;

  PushCounter(LossContext context, LossResult bce) {
    this.context = context;
    this.bce = bce;
    this.wrong = wrong(context);
    this.bceLargest = largest(bce);
  }

  /** Valid pixels of a class that is not the predicted one. */
  private static boolean[] wrong(LossContext context) {
    LabelMap labels = context.labels();
    PredictedLabels predicted = PredictedLabels.of(context.logits());
    List<ClassPixels> pixels = context.pixels();
    boolean[] wrong = new boolean[context.size()];
    for (int i = 0; i < wrong.length; i++) {
      if (labels.isIgnored(i)) {
        continue;
      }
      boolean one = pixels.size() == 1;
      int label = labels.at(i);
      if (one) {
        wrong[i] = (label == pixels.getFirst().target()) != (predicted.at(i) >= 0);
      } else {
        boolean known = label >= 0 && label < pixels.size() && pixels.get(label).target() == label;
        wrong[i] = known && predicted.at(i) != label;
      }
    }
    return wrong;
  }

  private double largest(LossResult result) {
    double[] largest = new double[1];
    for (int channel = 0; channel < context.channels(); channel++) {
      result
          .slope(channel)
          .forEachRun(
              context.size(),
              context.work(),
              (from, length, buffer) -> {
                double own = 0;
                for (int i = 0; i < length; i++) {
                  own = Math.max(own, Math.abs(buffer[i]));
                }
                synchronized (largest) {
                  largest[0] = Math.max(largest[0], own);
                }
              });
    }
    return largest[0];
  }

  /** What a loss pushes, and how that stands to BCE. */
  record Counted(Push push, AgainstBce against) {}

  Counted count(LossResult result) {
    double[] sums = new double[SUMS];
    for (int channel = 0; channel < context.channels(); channel++) {
      double[] own = ofChannel(result.slope(channel), channel);
      for (int i = 0; i < SUMS; i++) {
        sums[i] += own[i];
      }
    }
    double largest = largest(result);
    return new Counted(
        new Push(
            sums[TOTAL], largest, sums[BOUNDED], sums[NEAR], sums[MIDDLE], sums[FAR], sums[WRONG]),
        new AgainstBce(sums[TOTAL] / sums[BCE], largest / bceLargest, sums[OPPOSED] / sums[BCE]));
  }

  private double[] ofChannel(Field slope, int channel) {
    SignedDistance distance = context.distance(channel);
    Field ofBce = bce.slope(channel);
    boolean bounded = distance.hasBoundary();
    return RunSums.of(
        context.size(),
        SUMS,
        context.work(),
        (from, length, sums, scratch) -> {
          double[] other = scratch.take();
          double[] own = scratch.take();
          slope.read(from, length, own, scratch);
          ofBce.read(from, length, other, scratch);
          for (int i = 0; i < length; i++) {
            double push = Math.abs(own[i]);
            sums[TOTAL] += push;
            sums[WRONG] += wrong[from + i] ? push : 0;
            sums[BCE] += Math.abs(other[i]);
            // By signs: the product of two small ones may vanish.
            boolean against = Math.signum(own[i]) * Math.signum(other[i]) < 0;
            sums[OPPOSED] += against ? Math.abs(other[i]) : 0;
            if (bounded) {
              double d = Math.abs(distance.at(from + i));
              sums[BOUNDED] += push;
              sums[NEAR] += d <= Push.NEAR ? push : 0;
              sums[MIDDLE] += d <= Push.MIDDLE ? push : 0;
              sums[FAR] += d > Push.FAR ? push : 0;
            }
          }
          scratch.give(own);
          scratch.give(other);
        });
  }
}
