package org.regionlens.engine.loss.overlap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Activation;
import org.regionlens.engine.Loss;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.loss.ChannelFields;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossResult;
import org.regionlens.engine.map.Field;
import org.regionlens.engine.map.RunSums;

/**
 * {@code L_c = (E/U)^κ} of each class, with E = a·FP + b·FN and U = t·TP + E + s. The map deals L_c
 * out by each pixel's part in E.
 */
final class Overlap implements LossResult {
  private static final int SUMS = 3;

  /**
   * What is weighted how.
   *
   * @param hit t, of true positives
   * @param alarm a, of false positives
   * @param miss b, of false negatives
   * @param smooth s
   * @param exponent κ
   */
  record Weights(double hit, double alarm, double miss, double smooth, double exponent) {}

  /** E and U of a class. */
  private record Quotient(double above, double below) {
    double power(double exponent) {
      return above > 0 ? Math.pow(above / below, exponent) : 0;
    }
  }

  private final Loss loss;
  private final LossContext context;
  private final Activation activation;
  private final Weights weights;
  private @Nullable List<Quotient> quotients;

  Overlap(Loss loss, LossContext context, Activation activation, Weights weights) {
    this.loss = loss;
    this.context = context;
    this.activation = activation;
    this.weights = weights;
  }

  private List<Quotient> quotients() {
    List<Quotient> known = quotients;
    if (known == null) {
      known = summed();
      quotients = known;
    }
    return known;
  }

  private List<Quotient> summed() {
    int channels = context.channels();
    ChannelFields probabilities = context.probabilities(activation);
    List<ClassPixels> pixels = context.pixels();
    double[] sums =
        RunSums.of(
            context.size(),
            SUMS * channels,
            context.work(),
            (from, length, into, scratch) -> {
              double[][] p = ChannelFields.take(channels, scratch);
              double[] sign = scratch.take();
              probabilities.read(from, length, p, scratch);
              for (int channel = 0; channel < channels; channel++) {
                context.kernel().signs(pixels.get(channel), from, length, sign);
                add(p[channel], sign, length, into, SUMS * channel);
              }
              scratch.give(sign);
              ChannelFields.give(p, scratch);
            });
    List<Quotient> made = new ArrayList<>();
    for (int channel = 0; channel < channels; channel++) {
      int at = SUMS * channel;
      double wrong = weights.alarm * sums[at + 1] + weights.miss * sums[at + 2];
      made.add(new Quotient(wrong, weights.hit * sums[at] + wrong + weights.smooth));
    }
    return made;
  }

  /** TP, FP and FN of a run. */
  private static void add(double[] p, double[] sign, int length, double[] into, int at) {
    double hits = 0;
    double alarms = 0;
    double misses = 0;
    for (int i = 0; i < length; i++) {
      double inside = Math.max(sign[i], 0);
      double outside = Math.max(-sign[i], 0);
      hits += inside * p[i];
      alarms += outside * p[i];
      misses += inside * (1 - p[i]);
    }
    into[at] += hits;
    into[at + 1] += alarms;
    into[at + 2] += misses;
  }

  @Override
  public double value() {
    double value = 0;
    for (double each : perClass()) {
      value += each;
    }
    return value;
  }

  @Override
  public List<Double> perClass() {
    return quotients().stream()
        .map(each -> context.valid() > 0 ? each.power(weights.exponent) : Double.NaN)
        .toList();
  }

  @Override
  public double denominator() {
    return context.valid();
  }

  /** n·m·(a·p·(1−y) + b·(1−p)·y)/E·L_c. */
  @Override
  public Field map(int channel) {
    if (context.valid() == 0) {
      return Field.constant(Double.NaN);
    }
    Quotient quotient = quotients().get(channel);
    double share =
        quotient.above > 0
            ? context.valid() * quotient.power(weights.exponent) / quotient.above
            : 0;
    ClassPixels pixels = context.pixels(channel);
    Field p = context.probabilities(activation).channel(channel, context.channels());
    return (from, length, buffer, scratch) -> {
      p.read(from, length, buffer, scratch);
      double[] sign = scratch.take();
      context.kernel().signs(pixels, from, length, sign);
      for (int i = 0; i < length; i++) {
        double alarm = weights.alarm * Math.max(-sign[i], 0) * buffer[i];
        double miss = weights.miss * Math.max(sign[i], 0) * (1 - buffer[i]);
        buffer[i] = share * (alarm + miss);
      }
      scratch.give(sign);
    };
  }

  @Override
  public Field slope(int channel) {
    if (context.valid() == 0) {
      return Field.constant(0);
    }
    List<Field> onProbabilities = new ArrayList<>();
    for (int each = 0; each < context.channels(); each++) {
      onProbabilities.add(onProbability(each));
    }
    return context.throughActivation(loss, activation, ChannelFields.of(onProbabilities), channel);
  }

  /** ∂L/∂p = κ·(E/U)^{κ−1}·(E′·U − E·U′)/U²: one number inside the class, another outside. */
  private Field onProbability(int channel) {
    Quotient quotient = quotients().get(channel);
    double outer = outer(quotient);
    double inside = outer * derivative(quotient, -weights.miss, weights.hit - weights.miss);
    double outside = outer * derivative(quotient, weights.alarm, weights.alarm);
    ClassPixels pixels = context.pixels(channel);
    return (from, length, buffer, scratch) -> {
      context.kernel().signs(pixels, from, length, buffer);
      for (int i = 0; i < length; i++) {
        buffer[i] = Math.max(buffer[i], 0) * inside + Math.max(-buffer[i], 0) * outside;
      }
    };
  }

  private static double derivative(Quotient quotient, double above, double below) {
    return (above * quotient.below - quotient.above * below) / (quotient.below * quotient.below);
  }

  private double outer(Quotient quotient) {
    if (weights.exponent == 1) {
      return 1;
    }
    return quotient.above > 0
        ? weights.exponent * Math.pow(quotient.above / quotient.below, weights.exponent - 1)
        : 0;
  }
}
