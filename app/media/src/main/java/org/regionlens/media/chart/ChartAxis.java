package org.regionlens.media.chart;

import java.util.List;
import java.util.Locale;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueAxis;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.render.ColourBarTicks;

/**
 * An axis of a plot.
 *
 * @param label what it shows, with its unit
 * @param range the values at its ends
 * @param scaling how values are spread between them
 * @param marks where it is labelled; empty means round numbers
 */
public record ChartAxis(String label, ValueRange range, Scaling scaling, List<Mark> marks) {
  public ChartAxis {
    marks = List.copyOf(marks);
  }

  /**
   * A labelled place.
   *
   * @param value in the unit of the axis
   * @param label for people
   */
  public record Mark(double value, String label) {}

  /** A linear axis with round numbers. */
  public static ChartAxis linear(String label, double low, double high) {
    return new ChartAxis(label, new ValueRange(low, high), Scaling.LINEAR, List.of());
  }

  /** Where values stand, from 0 to 1. */
  ValueAxis positions() {
    return scale().axis();
  }

  /** At most so many marks, the number format that of the locale. */
  List<Mark> shown(int most, Locale locale) {
    if (!marks.isEmpty()) {
      int step = step(marks.size(), Math.max(1, most));
      return java.util.stream.IntStream.range(0, marks.size())
          .filter(i -> i % step == 0)
          .mapToObj(marks::get)
          .toList();
    }
    return ticks(most, locale).ticks().stream()
        .map(tick -> new Mark(tick.value(), tick.label()))
        .toList();
  }

  /** Every how many marks one is shown: both ends and the middle among them, if that can be had. */
  private static int step(int count, int most) {
    int least = Math.ceilDiv(count, most);
    for (int step = least; step <= 2 * least; step++) {
      if ((count - 1) % (2 * step) == 0) {
        return step;
      }
    }
    return least;
  }

  /** The label with what its numbers are to be multiplied by. */
  String shownLabel(int most, Locale locale) {
    return marks.isEmpty() ? (label + " " + ticks(most, locale).factor()).strip() : label;
  }

  private ColourBarTicks ticks(int most, Locale locale) {
    return ColourBarTicks.of(scale(), Math.max(2, most), locale);
  }

  private ColourScale scale() {
    return new ColourScale(ColourMap.GREY, range, scaling);
  }
}
