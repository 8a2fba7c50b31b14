package org.regionlens.media.chart;

import java.util.List;
import org.regionlens.media.colour.ColourScale;

/** One plot of a chart. */
public sealed interface Panel {

  /** Above the plot; empty: none. */
  String title();

  /** Horizontal axis. */
  ChartAxis x();

  /** Vertical axis. */
  ChartAxis y();

  /**
   * Lines and bars.
   *
   * @param title above the plot
   * @param x horizontal axis
   * @param y vertical axis
   * @param series drawn in order
   * @param spans stretches of the horizontal axis that are marked
   */
  record Lines(String title, ChartAxis x, ChartAxis y, List<Series> series, List<Span> spans)
      implements Panel {
    public Lines {
      series = List.copyOf(series);
      spans = List.copyOf(spans);
    }
  }

  /**
   * A field of equally large cells. The axes run from 0 to the number of columns and rows.
   *
   * @param title above the plot
   * @param x horizontal axis
   * @param y vertical axis, upwards
   * @param columns how many cells lie in a row
   * @param values row by row, the lowest first; NaN is "no value" and hatched
   * @param scale values and colours
   * @param unit beside the colour bar
   */
  record Heat(
      String title,
      ChartAxis x,
      ChartAxis y,
      int columns,
      List<Double> values,
      ColourScale scale,
      String unit)
      implements Panel {
    public Heat {
      values = List.copyOf(values);
    }

    /** How many rows there are. */
    public int rows() {
      return values.size() / columns;
    }
  }

  /**
   * A marked stretch of the horizontal axis.
   *
   * @param from its left end
   * @param to its right end
   */
  record Span(double from, double to) {}
}
