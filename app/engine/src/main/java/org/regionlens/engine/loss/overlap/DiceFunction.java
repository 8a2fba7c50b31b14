package org.regionlens.engine.loss.overlap;

import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossFunction;
import org.regionlens.engine.loss.LossResult;

/**
 * Soft Dice, {@code (FP + FN)/(2·TP + FP + FN + s)} of each class (Milletari, Navab and Ahmadi
 * 2016, with sums in place of their sums of squares).
 */
public final class DiceFunction implements LossFunction<Loss.Dice> {

  @Override
  public LossId id() {
    return LossId.DICE;
  }

  @Override
  public LossResult of(Loss.Dice loss, LossContext context) {
    return new Overlap(
        loss,
        context,
        context.activation(loss.activation()),
        new Overlap.Weights(2, 1, 1, loss.smooth(), 1));
  }
}
