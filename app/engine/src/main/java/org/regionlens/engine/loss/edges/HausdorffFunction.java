package org.regionlens.engine.loss.edges;

import java.util.List;
import java.util.Optional;
import org.regionlens.engine.Activation;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.distance.FilledLabels;
import org.regionlens.engine.distance.SignedDistance;
import org.regionlens.engine.loss.ChannelFields;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossFunction;
import org.regionlens.engine.loss.LossResult;
import org.regionlens.engine.loss.SumOfPixels;
import org.regionlens.engine.map.RunSums;
import org.regionlens.engine.work.Strips;

/**
 * {@code Σ m·(p − y)²·(d(y)^α + d(p > ½)^α)/n} of each class, d being the distance to the nearest
 * pixel of the other side, 0 without one (Karimi and Salcudean 2019, distance transforms). Both
 * distances are taken as constants.
 */
public final class HausdorffFunction implements LossFunction<Loss.Hausdorff> {

  @Override
  public LossId id() {
    return LossId.HAUSDORFF;
  }

  @Override
  public LossResult of(Loss.Hausdorff loss, LossContext context) {
    Activation activation = context.activation(loss.activation());
    int valid = context.valid();
    ChannelFields p = context.probabilities(activation);
    return new SumOfPixels(
        context,
        valid,
        () -> p.changed(errors(context, weights(loss, activation, context))),
        channel ->
            context.throughActivation(
                loss,
                activation,
                p.changed(slopes(context, weights(loss, activation, context))),
                channel));
  }

  /** (p − y)²·w. */
  private static ChannelFields.Change errors(LossContext context, double[][] weights) {
    List<ClassPixels> pixels = context.pixels();
    return (channel, from, length, values, scratch) -> {
      double[] sign = scratch.take();
      context.kernel().signs(pixels.get(channel), from, length, sign);
      double[] weight = weights[channel];
      for (int i = 0; i < length; i++) {
        double error = values[i] - Math.max(sign[i], 0);
        values[i] = error * error * weight[from + i];
      }
      scratch.give(sign);
    };
  }

  /** 2(p − y)·w/n. */
  private static ChannelFields.Change slopes(LossContext context, double[][] weights) {
    List<ClassPixels> pixels = context.pixels();
    double factor = 2.0 / context.valid();
    return (channel, from, length, values, scratch) -> {
      double[] sign = scratch.take();
      context.kernel().signs(pixels.get(channel), from, length, sign);
      double[] weight = weights[channel];
      for (int i = 0; i < length; i++) {
        values[i] = factor * (values[i] - Math.max(sign[i], 0)) * weight[from + i];
      }
      scratch.give(sign);
    };
  }

  /** m·(d(y)^α + d(p > ½)^α), by channel, [H,W] each. */
  private static double[][] weights(
      Loss.Hausdorff loss, Activation activation, LossContext context) {
    return context.kept(
        new Loss.Hausdorff(Optional.of(activation), loss.alpha()),
        "weights",
        () -> {
          boolean[][] above = above(context, activation);
          double[][] weights = new double[above.length][];
          for (int channel = 0; channel < weights.length; channel++) {
            weights[channel] = weight(loss.alpha(), context, channel, above[channel]);
          }
          return weights;
        });
  }

  /** Where p > ½, by channel; on void what the nearest valid pixel says. */
  private static boolean[][] above(LossContext context, Activation activation) {
    ChannelFields p = context.probabilities(activation);
    boolean[][] above = new boolean[context.channels()][context.size()];
    RunSums.forEach(
        context.size(),
        context.work(),
        (from, length, scratch) -> {
          double[][] buffers = ChannelFields.take(above.length, scratch);
          p.read(from, length, buffers, scratch);
          for (int channel = 0; channel < above.length; channel++) {
            for (int i = 0; i < length; i++) {
              above[channel][from + i] = buffers[channel][i] > 0.5;
            }
          }
          ChannelFields.give(buffers, scratch);
        });
    FilledLabels filled = context.filled();
    if (filled.voidPixels() > 0) {
      for (boolean[] side : above) {
        fill(side, filled);
      }
    }
    return above;
  }

  private static void fill(boolean[] side, FilledLabels filled) {
    for (int i = 0; i < side.length; i++) {
      if (filled.isVoid(i)) {
        int nearest = filled.nearestValid(i);
        side[i] = nearest >= 0 && side[nearest];
      }
    }
  }

  private static double[] weight(double alpha, LossContext context, int channel, boolean[] above) {
    SignedDistance ofLabels = context.distance(channel);
    SignedDistance ofPrediction =
        SignedDistance.of(above, context.height(), context.width(), context.work());
    ClassPixels pixels = context.pixels(channel);
    double[] weight = context.work().plane(context.size());
    Strips.of(weight.length)
        .forEach(
            context.work(),
            (from, to) -> {
              for (int i = from; i < to; i++) {
                weight[i] =
                    pixels.labels().at(i) == pixels.ignored()
                        ? 0
                        : power(ofLabels.at(i), alpha) + power(ofPrediction.at(i), alpha);
              }
            });
    return weight;
  }

  /** d^α, d being ½ more than the distance to the boundary; 0 without one. */
  private static double power(double signed, double alpha) {
    if (Double.isNaN(signed)) {
      return 0;
    }
    double d = Math.abs(signed) + 0.5;
    return alpha == 2 ? d * d : alpha == 1 ? d : Math.pow(d, alpha);
  }
}
