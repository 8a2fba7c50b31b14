package org.regionlens.engine.loss.scnp;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.loss.ChannelFields;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossFunction;
import org.regionlens.engine.loss.LossResult;
import org.regionlens.engine.loss.SumOfPixels;
import org.regionlens.engine.map.Field;

/**
 * BCE of each pixel's worst neighbour on its own side (Valverde and others 2026): in a pixel of the
 * class the smallest logit of the class in the window, elsewhere the largest of those not of it. As
 * all that choose a pixel are on its side, its gradient is BCE's times how many choose it.
 */
public final class ScnpFunction implements LossFunction<Loss.Scnp> {

  @Override
  public LossId id() {
    return LossId.SCNP;
  }

  @Override
  public LossResult of(Loss.Scnp loss, LossContext context) {
    double denominator = context.valid() + 1.0;
    return new SumOfPixels(
        context,
        denominator,
        () -> losses(loss, context),
        channel -> context.onLogits(loss, slopes(loss, context, denominator), channel));
  }

  private static ChannelFields losses(Loss.Scnp loss, LossContext context) {
    List<Field> fields = new ArrayList<>();
    for (int channel = 0; channel < context.channels(); channel++) {
      double[] worst = worst(loss, context, channel)[WorstNeighbours.WRONGNESS];
      ClassPixels pixels = context.pixels(channel);
      PixelKernel kernel = context.kernel();
      fields.add(
          (from, length, buffer, scratch) -> {
            // b = log(1 + e^t) of t = −(2y − 1)·w.
            double[] sign = scratch.take();
            kernel.signs(pixels, from, length, sign);
            for (int i = 0; i < length; i++) {
              buffer[i] = -Math.abs(worst[from + i]);
            }
            kernel.exponentials(buffer, length);
            kernel.logsOfOnePlus(buffer, length);
            for (int i = 0; i < length; i++) {
              buffer[i] = Math.abs(sign[i]) * (buffer[i] + Math.max(worst[from + i], 0));
            }
            scratch.give(sign);
          });
    }
    return ChannelFields.of(fields);
  }

  private static ChannelFields slopes(Loss.Scnp loss, LossContext context, double denominator) {
    List<Field> fields = new ArrayList<>();
    for (int channel = 0; channel < context.channels(); channel++) {
      double[] choices = worst(loss, context, channel)[WorstNeighbours.CHOICES];
      ClassPixels pixels = context.marginPixels(channel);
      PixelKernel kernel = context.kernel();
      fields.add(
          (from, length, buffer, scratch) -> {
            kernel.slopes(pixels, denominator, from, length, buffer);
            for (int i = 0; i < length; i++) {
              buffer[i] *= choices[from + i];
            }
          });
    }
    return ChannelFields.of(fields);
  }

  private static double[][] worst(Loss.Scnp loss, LossContext context, int channel) {
    return context.kept(
        loss,
        "worst neighbours of " + channel,
        () ->
            WorstNeighbours.of(
                context.marginPixels(channel), context.width(), loss.size() / 2, context));
  }
}
