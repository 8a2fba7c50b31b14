package org.regionlens.media.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Locale;
import org.regionlens.media.render.FigureFonts;

/** Grid, labels and names of the axes of a plot. */
final class AxisPainter {
  private final Graphics2D g;

  /** As wide as most labels that are made for round numbers. */
  private static final double ROOM_OF_A_NUMBER = 36;

  private final ChartTheme theme;
  private final Font font;
  private final Locale locale;

  AxisPainter(Graphics2D g, ChartTheme theme, FigureFonts fonts, Locale locale) {
    this.g = g;
    this.theme = theme;
    this.font = fonts.regular(ChartLayout.TEXT);
    this.locale = locale;
  }

  /** Lines across the plot at every mark, under the data. */
  void grid(PlotArea plot) {
    g.setColor(theme.grid());
    g.setStroke(new BasicStroke(1));
    for (ChartAxis.Mark mark : marksX(plot)) {
      double x = plot.xOf(mark.value());
      g.draw(new Line2D.Double(x, plot.top(), x, plot.top() + plot.height()));
    }
    for (ChartAxis.Mark mark : marksY(plot)) {
      double y = plot.yOf(mark.value());
      g.draw(new Line2D.Double(plot.left(), y, plot.left() + plot.width(), y));
    }
  }

  void labels(PlotArea plot, double left) {
    double bottom = plot.top() + plot.height();
    g.setColor(theme.frame());
    g.setStroke(new BasicStroke(1));
    g.draw(new Line2D.Double(plot.left(), bottom, plot.left() + plot.width(), bottom));
    g.draw(new Line2D.Double(plot.left(), plot.top(), plot.left(), bottom));
    g.setFont(font);
    g.setColor(theme.small());
    // Of plots above each other only the lowest has a name, and labels, along its width.
    if (!plot.xAxis().label().isEmpty()) {
      labelsX(plot, bottom + ChartLayout.LINE - 1);
    }
    for (ChartAxis.Mark mark : marksY(plot)) {
      double width = FigureFonts.width(font, mark.label());
      text(mark.label(), plot.left() - ChartLayout.GAP - width, plot.yOf(mark.value()) + 4);
    }
    String nameX =
        plot.xAxis().shownLabel(ChartLayout.marksX(plot.width(), ROOM_OF_A_NUMBER), locale);
    double middle = plot.left() + plot.width() / 2;
    g.setColor(theme.ink());
    text(nameX, middle - FigureFonts.width(font, nameX) / 2, bottom + 2 * ChartLayout.LINE);
    upwards(
        plot.yAxis().shownLabel(ChartLayout.marksY(plot.height()), locale),
        left + 9,
        plot.top() + plot.height() / 2,
        plot.height());
  }

  private void labelsX(PlotArea plot, double baseline) {
    double free = Double.NEGATIVE_INFINITY;
    for (ChartAxis.Mark mark : marksX(plot)) {
      double width = FigureFonts.width(font, mark.label());
      double x = plot.xOf(mark.value()) - width / 2;
      if (x > free) {
        text(mark.label(), x, baseline);
        free = x + width + 4;
      }
    }
  }

  /** A text turned upwards, its middle at a height; set smaller if it does not fit. */
  void upwards(String text, double baseline, double middle, double room) {
    double width = FigureFonts.width(font, text);
    double factor = Math.min(1, 1.05 * room / Math.max(1, width));
    AffineTransform before = g.getTransform();
    g.translate(baseline, middle + factor * width / 2);
    g.rotate(-Math.PI / 2);
    g.scale(factor, factor);
    g.setFont(font);
    g.drawString(text, 0, 0);
    g.setTransform(before);
  }

  private void text(String text, double x, double y) {
    g.drawString(text, (float) x, (float) y);
  }

  private List<ChartAxis.Mark> marksX(PlotArea plot) {
    ChartAxis axis = plot.xAxis();
    double widest =
        axis.marks().stream()
            .mapToDouble(mark -> FigureFonts.width(font, mark.label()))
            .max()
            .orElse(ROOM_OF_A_NUMBER);
    return axis.shown(ChartLayout.marksX(plot.width(), widest), locale);
  }

  private List<ChartAxis.Mark> marksY(PlotArea plot) {
    return plot.yAxis().shown(ChartLayout.marksY(plot.height()), locale);
  }
}
