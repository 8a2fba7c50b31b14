package org.regionlens.desktop.display;

import org.regionlens.engine.MapValues;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.export.RangeChoice;

/** Which values stand at the ends of a colour bar. */
public enum RangeMode {
  /** The 0.1 and 99.9 percentiles: a few extreme cells do not wash out the rest. */
  PERCENTILE,
  /** The smallest and the largest value. */
  FULL;

  /** The same choice in the words of an export. */
  public RangeChoice choice() {
    return switch (this) {
      case PERCENTILE -> new RangeChoice.Percentile();
      case FULL -> new RangeChoice.Full();
    };
  }

  /** The range of a map. */
  public ValueRange range(MapValues values) {
    return choice().of(values);
  }
}
