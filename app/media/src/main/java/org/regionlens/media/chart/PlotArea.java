package org.regionlens.media.chart;

/**
 * Where a plot lies in a chart, and which place is which value. Lengths are in units of the chart:
 * pixels of its picture divided by the scale it was drawn at.
 *
 * @param left of the plot, without its labels
 * @param top of the plot
 * @param width of the plot
 * @param height of the plot
 * @param xAxis horizontal axis
 * @param yAxis vertical axis, upwards
 */
public record PlotArea(
    double left, double top, double width, double height, ChartAxis xAxis, ChartAxis yAxis) {

  /** Whether a place lies in the plot. */
  public boolean contains(double x, double y) {
    return x >= left && x <= left + width && y >= top && y <= top + height;
  }

  /** The value of the horizontal axis at a place; beyond the plot that of its nearer end. */
  public double valueAtX(double x) {
    return xAxis.positions().value(Math.clamp((x - left) / width, 0, 1));
  }

  /** The value of the vertical axis at a place; beyond the plot that of its nearer end. */
  public double valueAtY(double y) {
    return yAxis.positions().value(Math.clamp(1 - (y - top) / height, 0, 1));
  }

  /** The place of a value on the horizontal axis; may lie beyond the plot. */
  public double xOf(double value) {
    return left + xAxis.positions().position(value) * width;
  }

  /** The place of a value on the vertical axis; may lie beyond the plot. */
  public double yOf(double value) {
    return top + (1 - yAxis.positions().position(value)) * height;
  }
}
