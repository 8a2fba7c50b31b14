package org.regionlens.engine.loss.given;

import java.util.List;
import org.regionlens.engine.GivenArrays;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.Samples;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossFunction;
import org.regionlens.engine.loss.LossResult;
import org.regionlens.engine.map.Field;

/**
 * A loss of which only the gradient on the logits is known, and perhaps a value map, whose mean
 * over the valid pixels (summed over classes) is its value. Ignored pixels take no part. What is
 * given belongs to one prediction: of a changed one it says nothing.
 */
public final class GivenFunction implements LossFunction<Loss.Given> {

  @Override
  public LossId id() {
    return LossId.GIVEN;
  }

  /**
   * {@inheritDoc}
   *
   * @throws InvalidInputException if the arrays are not of the prediction's size
   */
  @Override
  public LossResult of(Loss.Given loss, LossContext context) {
    GivenArrays arrays = loss.arrays();
    if (arrays.height() != context.height()
        || arrays.width() != context.width()
        || arrays.gradient().size() != context.channels()) {
      throw new InvalidInputException(
          "The gradient of %s is [%d,%d,%d], the prediction [%d,%d,%d]: both must have the same channels, rows and columns."
              .formatted(
                  loss.name(),
                  arrays.gradient().size(),
                  arrays.height(),
                  arrays.width(),
                  context.channels(),
                  context.height(),
                  context.width()));
    }
    return new Result(loss, context);
  }

  /**
   * The arrays as a loss.
   *
   * @param loss with its arrays
   * @param context of the case
   */
  private record Result(Loss.Given loss, LossContext context) implements LossResult {
    @Override
    public double value() {
      double value = 0;
      for (double each : perMap()) {
        value += each;
      }
      return loss.arrays().map().isEmpty() ? Double.NaN : value;
    }

    private List<Double> perMap() {
      return loss.arrays().map().stream()
          .map(
              plane ->
                  context.valid() == 0
                      ? Double.NaN
                      : valid(plane, 1).sumOfValues(context.size(), context.work())
                          / context.valid())
          .toList();
    }

    @Override
    public List<Double> perClass() {
      return loss.arrays().map().size() == context.channels() ? perMap() : List.of();
    }

    @Override
    public double denominator() {
      return context.valid();
    }

    @Override
    public Field map(int channel) {
      List<Samples> planes = loss.arrays().map();
      if (planes.isEmpty()) {
        throw new UnsupportedOperationException(loss.name() + " has no value map.");
      }
      return context.valid() == 0
          ? Field.constant(Double.NaN)
          : valid(planes.get(planes.size() == 1 ? 0 : channel), 1);
    }

    @Override
    public Field slope(int channel) {
      double factor = loss.sign() == Loss.Given.Sign.STEP ? -1 : 1;
      double divisor = loss.reduction() == Loss.Given.Reduction.SUM ? context.valid() : 1;
      return context.valid() == 0
          ? Field.constant(0)
          : valid(loss.arrays().gradient().get(channel), factor / divisor);
    }

    /** The values times a factor; 0 where ignored. */
    private Field valid(Samples plane, double factor) {
      return (from, length, buffer, scratch) -> {
        plane.copyTo(from, length, buffer);
        for (int i = 0; i < length; i++) {
          buffer[i] = context.labels().isIgnored(from + i) ? 0 : buffer[i] * factor;
        }
      };
    }
  }
}
