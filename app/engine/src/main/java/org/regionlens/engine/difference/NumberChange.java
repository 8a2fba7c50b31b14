package org.regionlens.engine.difference;

import java.util.OptionalInt;
import org.regionlens.engine.study.Quantity;

/**
 * One number of both answers; NaN is "no value".
 *
 * @param quantity which number
 * @param classIndex the class; empty means all together
 * @param a of A
 * @param b of B
 */
public record NumberChange(Quantity quantity, OptionalInt classIndex, double a, double b) {

  /** B − A. */
  public double difference() {
    return b - a;
  }
}
