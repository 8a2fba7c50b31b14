package org.regionlens.desktop.pane;

import org.jspecify.annotations.Nullable;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Samples;
import org.regionlens.engine.work.Work;
import org.regionlens.media.colour.ValueRange;

/**
 * What of a map its colours do not tell apart.
 *
 * @param under whether a value lies below the range
 * @param over whether a value lies above it
 * @param holes whether a pixel of the image has no value
 * @param zero whether there are values and all of them are 0
 */
record Extent(boolean under, boolean over, boolean holes, boolean zero) {
  static final Extent NOTHING = new Extent(false, false, false, false);

  private static final int STRIP = 1 << 15;

  /**
   * Looks at every value.
   *
   * @param values null for the overlay
   * @param work on its threads
   */
  static Extent of(@Nullable MapValues values, @Nullable ValueRange range, Work work) {
    if (values == null || range == null) {
      return NOTHING;
    }
    Samples samples = values.samples();
    int strips = (samples.length() + STRIP - 1) / STRIP;
    boolean[] under = new boolean[strips];
    boolean[] over = new boolean[strips];
    boolean[] holes = new boolean[strips];
    boolean[] zeros = new boolean[strips];
    boolean[] others = new boolean[strips];
    work.forEach(
        strips,
        strip -> {
          int from = strip * STRIP;
          double[] part = new double[Math.min(STRIP, samples.length() - from)];
          samples.copyTo(from, part.length, part);
          for (double value : part) {
            under[strip] |= value < range.low();
            over[strip] |= value > range.high();
            holes[strip] |= Double.isNaN(value);
            zeros[strip] |= value == 0;
            others[strip] |= value < 0 || value > 0;
          }
        });
    return new Extent(
        any(under), any(over), any(holes) || !covers(values), any(zeros) && !any(others));
  }

  /** Whether the cells lie over all pixels: windows leave a border free. */
  private static boolean covers(MapValues values) {
    int lastRow = values.geometry().imageHeight() - 1;
    int lastColumn = values.geometry().imageWidth() - 1;
    return values.rowOfPixel(0) >= 0
        && values.rowOfPixel(lastRow) >= 0
        && values.columnOfPixel(0) >= 0
        && values.columnOfPixel(lastColumn) >= 0;
  }

  private static boolean any(boolean[] flags) {
    for (boolean flag : flags) {
      if (flag) {
        return true;
      }
    }
    return false;
  }
}
