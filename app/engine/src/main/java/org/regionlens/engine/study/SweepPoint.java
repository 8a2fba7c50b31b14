package org.regionlens.engine.study;

import java.util.List;

/**
 * One point of a sweep.
 *
 * @param at the values of the parameters, one for each axis
 * @param values one for each quantity of the plan; NaN is "no value"
 */
public record SweepPoint(List<Double> at, List<Double> values) {
  public SweepPoint {
    at = List.copyOf(at);
    values = List.copyOf(values);
  }
}
