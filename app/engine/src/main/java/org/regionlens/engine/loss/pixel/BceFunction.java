package org.regionlens.engine.loss.pixel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

/** Binary cross-entropy, Σb/(Σm + 1) of each class. */
public final class BceFunction implements LossFunction<Loss.Bce> {

  @Override
  public LossId id() {
    return LossId.BCE;
  }

  @Override
  public LossResult of(Loss.Bce loss, LossContext context) {
    double denominator = context.valid() + 1.0;
    PixelKernel kernel = context.kernel();
    return new SumOfPixels(
        context,
        denominator,
        () -> fields(context, pixels -> losses(kernel, pixels)),
        channel ->
            context.onLogits(
                loss, fields(context, pixels -> slopes(kernel, pixels, denominator)), channel));
  }

  private static Field losses(PixelKernel kernel, ClassPixels pixels) {
    return (from, length, buffer, scratch) -> kernel.losses(pixels, from, length, buffer);
  }

  private static Field slopes(PixelKernel kernel, ClassPixels pixels, double denominator) {
    return (from, length, buffer, scratch) ->
        kernel.slopes(pixels, denominator, from, length, buffer);
  }

  private static ChannelFields fields(LossContext context, Function<ClassPixels, Field> make) {
    List<Field> fields = new ArrayList<>();
    for (int channel = 0; channel < context.channels(); channel++) {
      fields.add(make.apply(context.marginPixels(channel)));
    }
    return ChannelFields.of(fields);
  }
}
