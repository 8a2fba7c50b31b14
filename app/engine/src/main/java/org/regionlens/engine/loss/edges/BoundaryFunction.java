package org.regionlens.engine.loss.edges;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.Activation;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.distance.SignedDistance;
import org.regionlens.engine.loss.ChannelFields;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossFunction;
import org.regionlens.engine.loss.LossResult;
import org.regionlens.engine.loss.SumOfPixels;
import org.regionlens.engine.map.Field;

/**
 * {@code Σ m·p·φ/n} of each class, with φ = ½ − signed distance, 0 for a class without a boundary
 * (Kervadec and others 2019). Linear in p; φ depends on the labels alone.
 */
public final class BoundaryFunction implements LossFunction<Loss.Boundary> {

  @Override
  public LossId id() {
    return LossId.BOUNDARY;
  }

  @Override
  public LossResult of(Loss.Boundary loss, LossContext context) {
    Activation activation = context.activation(loss.activation());
    int valid = context.valid();
    return new SumOfPixels(
        context,
        valid,
        () -> context.probabilities(activation).changed(times(distances(context, 1))),
        channel -> context.throughActivation(loss, activation, distances(context, valid), channel));
  }

  private static ChannelFields.Change times(ChannelFields.Separate factors) {
    return (channel, from, length, values, scratch) -> {
      double[] factor = scratch.take();
      factors.fields().get(channel).read(from, length, factor, scratch);
      for (int i = 0; i < length; i++) {
        values[i] *= factor[i];
      }
      scratch.give(factor);
    };
  }

  /** m·φ/divisor of every class. */
  private static ChannelFields.Separate distances(LossContext context, double divisor) {
    List<Field> fields = new ArrayList<>();
    for (int channel = 0; channel < context.channels(); channel++) {
      SignedDistance distance = context.distance(channel);
      ClassPixels pixels = context.pixels(channel);
      fields.add(
          distance.hasBoundary()
              ? (from, length, buffer, scratch) -> {
                context.kernel().signs(pixels, from, length, buffer);
                for (int i = 0; i < length; i++) {
                  buffer[i] = Math.abs(buffer[i]) * (0.5 - distance.at(from + i)) / divisor;
                }
              }
              : Field.constant(0));
    }
    return new ChannelFields.Separate(fields);
  }
}
