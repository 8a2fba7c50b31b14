package org.regionlens.engine.series;

/**
 * A moment of a series.
 *
 * @param number where it stands on the axis, such as the step of a training; ≥ 0
 * @param label what people call it, such as a file's name
 */
public record StepId(long number, String label) {
  public StepId {
    if (number < 0) {
      throw new IllegalArgumentException("A step's number is 0 or more, not " + number + ".");
    }
  }
}
