package org.regionlens.engine.difference;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.regionlens.engine.MapRef;

/**
 * One curve of both answers, each in multiples of its own image's mean; NaN is "no value".
 *
 * @param map which map
 * @param classIndex the class; empty means all together
 * @param a of A, by band
 * @param b of B, by band
 */
public record CurveChange(MapRef map, OptionalInt classIndex, List<Double> a, List<Double> b) {
  public CurveChange {
    a = List.copyOf(a);
    b = List.copyOf(b);
  }

  /** B − A by band; NaN where either has no value. */
  public List<Double> differences() {
    return IntStream.range(0, a.size()).mapToObj(band -> b.get(band) - a.get(band)).toList();
  }
}
