package org.regionlens.media.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.ValueAxis;
import org.regionlens.media.render.ColourBarTicks;
import org.regionlens.media.render.FigureFonts;
import org.regionlens.media.render.Hatching;

/** Draws a field of cells with its colour bar. */
final class HeatPainter {
  private static final double BAR_GAP = 8;
  private static final double BAR_WIDTH = 9;

  private HeatPainter() {}

  static void draw(Graphics2D g, Panel.Heat heat, PlotArea plot) {
    for (int row = 0; row < heat.rows(); row++) {
      for (int column = 0; column < heat.columns(); column++) {
        double left = plot.xOf(column);
        double top = plot.yOf(row + 1.0);
        double width = plot.xOf(column + 1.0) - left;
        double height = plot.yOf(row) - top;
        double value = heat.values().get(row * heat.columns() + column);
        if (Double.isNaN(value)) {
          Hatching.draw(
              g, (int) left, (int) top, (int) Math.ceil(width), (int) Math.ceil(height), 6);
        } else {
          g.setColor(new Color(heat.scale().argb(value)));
          // A hair wider: no seam shows between cells.
          g.fill(new Rectangle2D.Double(left, top, width + 0.4, height + 0.4));
        }
      }
    }
  }

  static void bar(
      Graphics2D g,
      ChartTheme theme,
      FigureFonts fonts,
      Panel.Heat heat,
      PlotArea plot,
      Locale locale) {
    double x = plot.left() + plot.width() + BAR_GAP;
    double step = plot.height() / ColourMap.SIZE;
    ColourScale scale = heat.scale();
    for (int i = 0; i < ColourMap.SIZE; i++) {
      g.setColor(new Color(scale.map().argb(i)));
      double top = plot.top() + plot.height() - (i + 1) * step;
      g.fill(new Rectangle2D.Double(x, top, BAR_WIDTH, step + 0.4));
    }
    Font font = fonts.regular(ChartLayout.TEXT - 1);
    g.setFont(font);
    g.setColor(theme.small());
    ValueAxis axis = scale.axis();
    ColourBarTicks ticks = ColourBarTicks.of(scale, ChartLayout.marksY(plot.height()), locale);
    for (ColourBarTicks.Tick tick : ticks.ticks()) {
      double y = plot.top() + (1 - axis.position(tick.value())) * plot.height();
      g.drawString(tick.label(), (float) (x + BAR_WIDTH + 4), (float) (y + 3.5));
    }
    String unit = (heat.unit() + " " + ticks.factor()).strip();
    double end = plot.left() + plot.width() + ChartLayout.BAR;
    double start = Math.min(x, end - g.getFontMetrics().stringWidth(unit));
    // Under the bar: over it the plot's title may reach.
    g.drawString(unit, (float) start, (float) (plot.top() + plot.height() + ChartLayout.LINE - 1));
  }
}
