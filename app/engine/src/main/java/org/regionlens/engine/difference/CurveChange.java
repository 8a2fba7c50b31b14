package org.regionlens.engine.difference;

import java.util.List;
import java.util.OptionalInt;
import org.regionlens.engine.MapId;

/**
 * One curve of both answers, each in multiples of its own image's mean.
 *
 * @param map which map
 * @param classIndex the class; empty means all together
 * @param differences B − A by band; NaN where either has no value
 */
public record CurveChange(MapId map, OptionalInt classIndex, List<Double> differences) {
  public CurveChange {
    differences = List.copyOf(differences);
  }
}
