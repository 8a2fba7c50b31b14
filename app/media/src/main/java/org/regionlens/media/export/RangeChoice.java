package org.regionlens.media.export;

import org.regionlens.engine.Cancellation;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.work.Work;
import org.regionlens.media.colour.ValueRange;

/** How the range of a colour scale is chosen. */
public sealed interface RangeChoice {

  /** From the smallest to the largest value. */
  record Full() implements RangeChoice {}

  /** From the 0.1th to the 99.9th percentile. */
  record Percentile() implements RangeChoice {}

  /** As given. */
  record Fixed(ValueRange range) implements RangeChoice {}

  /** The range that the choice means for these values. */
  default ValueRange of(MapValues values) {
    return of(values, Work.alone(Cancellation.NEVER));
  }

  /** The same, on the threads of some work. */
  default ValueRange of(MapValues values, Work work) {
    return switch (this) {
      case Full _ -> ValueRange.full(values, work);
      case Percentile _ -> ValueRange.automatic(values, work);
      case Fixed fixed -> fixed.range();
    };
  }

  /** The name in files: full, percentile, fixed. */
  default String fileName() {
    return switch (this) {
      case Full _ -> "full";
      case Percentile _ -> "percentile";
      case Fixed _ -> "fixed";
    };
  }
}
