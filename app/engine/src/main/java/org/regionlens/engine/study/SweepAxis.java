package org.regionlens.engine.study;

import java.util.List;

/**
 * A parameter and the values it takes, in this order.
 *
 * @param parameter what changes
 * @param values at least one, finite
 */
public record SweepAxis(SweepParameter parameter, List<Double> values) {
  public SweepAxis {
    values = List.copyOf(values);
    if (values.isEmpty() || values.stream().anyMatch(value -> !Double.isFinite(value))) {
      throw new IllegalArgumentException("A sweep needs at least one value, and finite ones only.");
    }
  }
}
