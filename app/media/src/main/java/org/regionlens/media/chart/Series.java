package org.regionlens.media.chart;

import java.util.List;

/**
 * Points that belong together.
 *
 * @param name in the legend; empty: not in the legend
 * @param style colour, dash and marker
 * @param kind how they are drawn
 * @param points from left to right; a point without a value breaks a line
 */
public record Series(String name, SeriesStyle style, Kind kind, List<Point> points) {
  public Series {
    points = List.copyOf(points);
  }

  /** How points are drawn. */
  public enum Kind {
    /** Markers, joined by a line, with the spread as a ribbon. */
    LINE,
    /** Bars from the bottom of the plot, as wide as the spread along x says. */
    BARS
  }

  /**
   * A point.
   *
   * @param x on the horizontal axis
   * @param y on the vertical axis; NaN is "no value"
   * @param low lower end of the ribbon, or left edge of the bar; NaN: none
   * @param high upper end of the ribbon, or right edge of the bar; NaN: none
   * @param joined whether the line comes here from the point before
   */
  public record Point(double x, double y, double low, double high, boolean joined) {

    /** A point on a line, without a ribbon. */
    public static Point at(double x, double y) {
      return new Point(x, y, Double.NaN, Double.NaN, true);
    }

    /** A bar between two places. */
    public static Point bar(double left, double right, double y) {
      return new Point((left + right) / 2, y, left, right, false);
    }
  }
}
