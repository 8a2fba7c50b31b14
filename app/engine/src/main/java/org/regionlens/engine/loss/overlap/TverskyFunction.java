package org.regionlens.engine.loss.overlap;

import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossFunction;
import org.regionlens.engine.loss.LossResult;

/**
 * {@code ((α·FP + β·FN)/(TP + α·FP + β·FN + s))^κ} of each class (Salehi, Erdogmus and Gholipour
 * 2017; the exponent: Abraham and Khan 2018).
 */
public final class TverskyFunction implements LossFunction<Loss.Tversky> {

  @Override
  public LossId id() {
    return LossId.TVERSKY;
  }

  @Override
  public LossResult of(Loss.Tversky loss, LossContext context) {
    return new Overlap(
        loss,
        context,
        context.activation(loss.activation()),
        new Overlap.Weights(1, loss.alpha(), loss.beta(), loss.smooth(), loss.exponent()));
  }
}
