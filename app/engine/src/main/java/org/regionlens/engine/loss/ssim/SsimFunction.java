package org.regionlens.engine.loss.ssim;

import java.util.Arrays;
import org.regionlens.engine.Activation;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.loss.ChannelFields;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossFunction;
import org.regionlens.engine.loss.LossResult;
import org.regionlens.engine.loss.SumOfPixels;

/**
 * {@code Σ m·(1 − S)/n} of each class, S being the structural similarity of p and y (Wang, Bovik,
 * Sheikh and Simoncelli 2004; as a loss of segmentation Qin and others 2019). Local means are over
 * the window's valid pixels inside the image.
 */
public final class SsimFunction implements LossFunction<Loss.Ssim> {

  @Override
  public LossId id() {
    return LossId.SSIM;
  }

  @Override
  public LossResult of(Loss.Ssim loss, LossContext context) {
    Activation activation = context.activation(loss.activation());
    int channels = context.channels();
    return new SumOfPixels(
        context,
        context.valid(),
        () -> ChannelFields.of(Arrays.copyOf(planes(loss, activation, context), channels)),
        channel ->
            context.throughActivation(
                loss,
                activation,
                ChannelFields.of(
                    Arrays.copyOfRange(planes(loss, activation, context), channels, 2 * channels)),
                channel));
  }

  private static double[][] planes(Loss.Ssim loss, Activation activation, LossContext context) {
    return context.kept(
        loss,
        "losses and gradients",
        () -> new Similarity(context, activation).lossesAndGradients());
  }
}
