package org.regionlens.engine.study;

import org.regionlens.engine.series.Series;
import org.regionlens.engine.series.StepException;

/**
 * The step of a series as a parameter of a sweep: curves over time.
 *
 * @param series whose steps; a value is the number of one
 */
public record StepParameter(Series series) implements SweepParameter {

  @Override
  public String commandName() {
    return "step";
  }

  @Override
  public SweepCase at(SweepCase base, double value) {
    int index = value == Math.rint(value) ? series.indexAt((long) value) : -1;
    if (index < 0 || series.at(index).number() != (long) value) {
      throw new IllegalArgumentException("The series has no step " + value + ".");
    }
    try {
      return base.with(series.logits(index));
    } catch (StepException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }
}
