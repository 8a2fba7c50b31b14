package org.regionlens.media.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws lines with their ribbons, markers and bars. */
final class SeriesPainter {
  private static final float STROKE = 1.8f;
  private static final int RIBBON_ALPHA = 40;

  /** Points nearer than this, in units of the chart, are drawn without markers. */
  private static final double CROWDED = 7;

  private SeriesPainter() {}

  static void draw(Graphics2D g, ChartTheme theme, Series series, PlotArea plot) {
    Shape clip = g.getClip();
    g.clip(new Rectangle2D.Double(plot.left(), plot.top() - 3, plot.width(), plot.height() + 3));
    Color colour = new Color(series.style().rgb(theme));
    switch (series.kind()) {
      case BARS -> bars(g, series.points(), plot, colour);
      case LINE -> {
        ribbon(g, series.points(), plot, colour);
        line(g, series, plot, colour);
      }
    }
    g.setClip(clip);
    if (series.kind() == Series.Kind.LINE) {
      markers(g, theme, series, plot, colour);
    }
  }

  /** How a series looks in a legend. */
  static void sample(
      Graphics2D g, ChartTheme theme, Series series, double x, double y, double width) {
    Color colour = new Color(series.style().rgb(theme));
    g.setColor(colour);
    if (series.kind() == Series.Kind.BARS) {
      g.fill(new Rectangle2D.Double(x + 6, y - 5, width - 12, 10));
      return;
    }
    g.setStroke(stroke(series.style()));
    g.draw(new Line2D.Double(x, y, x + width, y));
    marker(g, theme, series.style(), colour, x + width / 2, y);
  }

  private static void bars(Graphics2D g, List<Series.Point> points, PlotArea plot, Color colour) {
    g.setColor(colour);
    double bottom = plot.top() + plot.height();
    for (Series.Point point : points) {
      if (!Double.isNaN(point.y())) {
        double left = plot.xOf(point.low());
        double right = plot.xOf(point.high());
        double top = plot.yOf(point.y());
        double seam = right - left > 4 ? 0.5 : 0;
        g.fill(
            new Rectangle2D.Double(
                left + seam, top, right - left - 2 * seam, Math.max(0, bottom - top)));
      }
    }
  }

  private static void ribbon(Graphics2D g, List<Series.Point> points, PlotArea plot, Color colour) {
    g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), RIBBON_ALPHA));
    for (int i = 1; i < points.size(); i++) {
      Series.Point a = points.get(i - 1);
      Series.Point b = points.get(i);
      if (b.joined() && hasRibbon(a) && hasRibbon(b)) {
        Path2D piece = new Path2D.Double();
        piece.moveTo(plot.xOf(a.x()), plot.yOf(a.low()));
        piece.lineTo(plot.xOf(b.x()), plot.yOf(b.low()));
        piece.lineTo(plot.xOf(b.x()), plot.yOf(b.high()));
        piece.lineTo(plot.xOf(a.x()), plot.yOf(a.high()));
        piece.closePath();
        g.fill(piece);
      }
    }
  }

  private static boolean hasRibbon(Series.Point point) {
    return !Double.isNaN(point.low()) && !Double.isNaN(point.high());
  }

  private static void line(Graphics2D g, Series series, PlotArea plot, Color colour) {
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    for (Series.Point point : series.points()) {
      if (Double.isNaN(point.y())) {
        drawing = false;
      } else if (drawing && point.joined()) {
        path.lineTo(plot.xOf(point.x()), plot.yOf(point.y()));
      } else {
        path.moveTo(plot.xOf(point.x()), plot.yOf(point.y()));
        drawing = true;
      }
    }
    g.setColor(colour);
    g.setStroke(stroke(series.style()));
    g.draw(path);
  }

  private static BasicStroke stroke(SeriesStyle style) {
    float[] dash = style.dash();
    return dash.length == 0
        ? new BasicStroke(STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(STROKE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 4, dash, 0);
  }

  private static void markers(
      Graphics2D g, ChartTheme theme, Series series, PlotArea plot, Color colour) {
    List<Series.Point> points = series.points();
    for (int i = 0; i < points.size(); i++) {
      Series.Point point = points.get(i);
      double x = plot.xOf(point.x());
      double y = plot.yOf(point.y());
      boolean crowded = i > 0 && point.joined() && x - plot.xOf(points.get(i - 1).x()) < CROWDED;
      if (!crowded && plot.contains(x, y)) {
        marker(g, theme, series.style(), colour, x, y);
      }
    }
  }

  private static void marker(
      Graphics2D g, ChartTheme theme, SeriesStyle style, Color colour, double x, double y) {
    double r = 3.2;
    Path2D shape = new Path2D.Double();
    switch (style.marker()) {
      case DISC -> shape.append(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), false);
      case SQUARE -> shape.append(new Rectangle2D.Double(x - 3, y - 3, 6, 6), false);
      case BAR -> shape.append(new Rectangle2D.Double(x - 1.2, y - 4, 2.4, 8), false);
      case TRIANGLE -> polygon(shape, x, y - 4, x + 3.8, y + 2.8, x - 3.8, y + 2.8);
      case DIAMOND -> polygon(shape, x, y - 4.2, x + 4.2, y, x, y + 4.2, x - 4.2, y);
      case RING -> {
        Ellipse2D ring = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
        g.setColor(theme.groundColour());
        g.fill(ring);
        g.setColor(colour);
        g.setStroke(new BasicStroke(1.5f));
        g.draw(ring);
        return;
      }
      case CROSS -> {
        g.setColor(colour);
        g.setStroke(new BasicStroke(1.7f));
        g.draw(new Line2D.Double(x - 3, y - 3, x + 3, y + 3));
        g.draw(new Line2D.Double(x - 3, y + 3, x + 3, y - 3));
        return;
      }
    }
    g.setColor(colour);
    g.fill(shape);
  }

  private static void polygon(Path2D shape, double... corners) {
    shape.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      shape.lineTo(corners[i], corners[i + 1]);
    }
    shape.closePath();
  }
}
