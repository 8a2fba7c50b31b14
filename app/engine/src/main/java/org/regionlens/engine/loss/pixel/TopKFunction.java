package org.regionlens.engine.loss.pixel;

import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossFunction;
import org.regionlens.engine.loss.LossResult;
import org.regionlens.engine.map.Field;

/**
 * Mean cross-entropy of the hardest k % of the valid pixels that have a class (Wu, Shen and van den
 * Hengel 2016). Which pixels these are is not differentiated.
 */
public final class TopKFunction implements LossFunction<Loss.TopK> {
  /** So that a product of two exact numbers is not rounded below a whole one. */
  private static final double ROUNDING = 1e-9;

  /** No cross-entropy is below 0. */
  private static final double LEFT_OUT = -1;

  @Override
  public LossId id() {
    return LossId.TOPK;
  }

  @Override
  public LossResult of(Loss.TopK loss, LossContext context) {
    CrossEntropy entropy = new CrossEntropy(context);
    int pixels = context.classed();
    if (pixels == 0) {
      return new MeanOfPixels(
          loss, context, 0, Field.constant(Double.NaN), entropy.slopes(1, index -> false));
    }
    int count = Math.max(1, (int) Math.floor(pixels * loss.percent() / 100 + ROUNDING));
    double[] chosen =
        context.kept(loss, "chosen", () -> new double[][] {chosen(entropy, count, context)})[0];
    Field cells =
        (from, length, buffer, scratch) -> {
          for (int i = 0; i < length; i++) {
            buffer[i] = Math.max(chosen[from + i], 0);
          }
        };
    return new MeanOfPixels(
        loss, context, count, cells, entropy.slopes(count, index -> chosen[index] >= 0));
  }

  /** ℓ of the chosen pixels, {@link #LEFT_OUT} elsewhere. */
  private static double[] chosen(CrossEntropy entropy, int count, LossContext context) {
    double[] values = context.work().plane(context.size());
    entropy
        .values()
        .forEachRun(
            values.length,
            context.work(),
            (from, length, buffer) -> {
              for (int i = 0; i < length; i++) {
                values[from + i] = entropy.hasClass(from + i) ? buffer[i] : LEFT_OUT;
              }
            });
    Largest limit = Largest.of(values, count, context.work());
    int ties = limit.ties();
    for (int i = 0; i < values.length; i++) {
      if (values[i] < limit.least() || (values[i] == limit.least() && ties-- <= 0)) {
        values[i] = LEFT_OUT;
      }
    }
    return values;
  }
}
