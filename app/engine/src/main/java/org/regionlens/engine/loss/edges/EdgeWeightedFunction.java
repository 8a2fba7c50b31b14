package org.regionlens.engine.loss.edges;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.distance.SignedDistance;
import org.regionlens.engine.loss.ChannelFields;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossFunction;
import org.regionlens.engine.loss.LossResult;
import org.regionlens.engine.loss.SumOfPixels;
import org.regionlens.engine.map.Field;

/**
 * BCE with the weight {@code 1 + w0·e^{−d²/2σ²}}, d being the distance to the class's own boundary;
 * 1 for a class without a boundary. After Ronneberger, Fischer and Brox 2015, equation 2, whose
 * distances are to the two nearest cells.
 */
public final class EdgeWeightedFunction implements LossFunction<Loss.EdgeWeighted> {

  @Override
  public LossId id() {
    return LossId.EDGE_WEIGHTED;
  }

  @Override
  public LossResult of(Loss.EdgeWeighted loss, LossContext context) {
    double denominator = context.valid() + 1.0;
    PixelKernel kernel = context.kernel();
    return new SumOfPixels(
        context,
        denominator,
        () -> weighted(loss, context, pixels -> losses(kernel, pixels)),
        channel ->
            context.onLogits(
                loss,
                weighted(loss, context, pixels -> slopes(kernel, pixels, denominator)),
                channel));
  }

  private static Field losses(PixelKernel kernel, ClassPixels pixels) {
    return (from, length, buffer, scratch) -> kernel.losses(pixels, from, length, buffer);
  }

  private static Field slopes(PixelKernel kernel, ClassPixels pixels, double denominator) {
    return (from, length, buffer, scratch) ->
        kernel.slopes(pixels, denominator, from, length, buffer);
  }

  private static ChannelFields weighted(
      Loss.EdgeWeighted loss, LossContext context, Function<ClassPixels, Field> make) {
    List<Field> fields = new ArrayList<>();
    for (int channel = 0; channel < context.channels(); channel++) {
      Field plain = make.apply(context.marginPixels(channel));
      SignedDistance distance = context.distance(channel);
      fields.add(
          distance.hasBoundary() ? weighted(loss, context.kernel(), distance, plain) : plain);
    }
    return ChannelFields.of(fields);
  }

  private static Field weighted(
      Loss.EdgeWeighted loss, PixelKernel kernel, SignedDistance distance, Field plain) {
    double scale = -1 / (2 * loss.sigma() * loss.sigma());
    return (from, length, buffer, scratch) -> {
      plain.read(from, length, buffer, scratch);
      double[] weight = scratch.take();
      for (int i = 0; i < length; i++) {
        double d = distance.at(from + i);
        weight[i] = d * d * scale;
      }
      kernel.exponentials(weight, length);
      for (int i = 0; i < length; i++) {
        buffer[i] *= 1 + loss.w0() * weight[i];
      }
      scratch.give(weight);
    };
  }
}
