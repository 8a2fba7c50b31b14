package org.regionlens.engine.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.map.Field;

/** A loss that is a sum over pixels and classes, divided by the same number for each class. */
public final class SumOfPixels implements LossResult {
  private final LossContext context;
  private final double denominator;
  private final Supplier<ChannelFields> cells;
  private final IntFunction<Field> slopes;
  private double @Nullable [] sums;

  /**
   * @param denominator 0: no value
   * @param cells what each pixel and class adds, made when it is asked for; 0 where a pixel takes
   *     no part
   * @param slopes ∂L/∂z by channel; not asked for without a value
   */
  public SumOfPixels(
      LossContext context,
      double denominator,
      Supplier<ChannelFields> cells,
      IntFunction<Field> slopes) {
    this.context = context;
    this.denominator = denominator;
    this.cells = cells;
    this.slopes = slopes;
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
    List<Double> parts = new ArrayList<>();
    for (double sum : sums()) {
      parts.add(denominator > 0 ? sum / denominator : Double.NaN);
    }
    return parts;
  }

  private double[] sums() {
    double[] known = sums;
    if (known == null) {
      known = context.sums(cells.get());
      sums = known;
    }
    return known;
  }

  @Override
  public double denominator() {
    return denominator;
  }

  @Override
  public Field map(int channel) {
    return denominator > 0
        ? cells.get().channel(channel, context.channels())
        : Field.constant(Double.NaN);
  }

  @Override
  public Field slope(int channel) {
    return denominator > 0 ? slopes.apply(channel) : Field.constant(0);
  }
}
