package org.regionlens.engine.loss.pixel;

import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossFunction;
import org.regionlens.engine.loss.LossResult;

/** Softmax cross-entropy: the mean of ℓ over the valid pixels that have a class. */
public final class CeFunction implements LossFunction<Loss.Ce> {

  @Override
  public LossId id() {
    return LossId.CE;
  }

  @Override
  public LossResult of(Loss.Ce loss, LossContext context) {
    CrossEntropy entropy = new CrossEntropy(context);
    int counted = context.classed();
    return new MeanOfPixels(
        loss, context, counted, entropy.values(), entropy.slopes(counted, index -> true));
  }
}
