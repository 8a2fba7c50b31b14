package org.regionlens.engine;

import java.util.List;

/**
 * The value of one loss; NaN is "no value".
 *
 * @param loss which; RMI is that of the settings
 * @param value L
 * @param perClass what each class adds, by channel; empty if the loss has no classes
 * @param denominator the sum of the value map is this times the value
 */
public record LossNumbers(Loss loss, double value, List<Double> perClass, double denominator) {
  public LossNumbers {
    perClass = List.copyOf(perClass);
  }
}
