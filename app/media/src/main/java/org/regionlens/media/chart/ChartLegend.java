package org.regionlens.media.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regionlens.media.render.FigureFonts;

/** The named series of a chart, in as many rows as they need. */
final class ChartLegend {
  private static final double SAMPLE = 30;
  private static final double BETWEEN = 18;

  private record Placed(Series series, double x, int row) {}

  private final List<Placed> placed = new ArrayList<>();
  private final FigureFonts fonts;
  private final int rows;

  ChartLegend(Chart chart, FigureFonts fonts, double room) {
    this.fonts = fonts;
    Map<String, Series> named = new LinkedHashMap<>();
    for (Panel panel : chart.panels()) {
      if (panel instanceof Panel.Lines lines) {
        for (Series series : lines.series()) {
          if (!series.name().isEmpty()) {
            named.putIfAbsent(series.name(), series);
          }
        }
      }
    }
    double x = 0;
    int row = 0;
    for (Series series : named.values()) {
      double width = SAMPLE + FigureFonts.width(font(series.name()), series.name());
      if (x > 0 && x + width > room) {
        x = 0;
        row++;
      }
      placed.add(new Placed(series, x, row));
      x += width + BETWEEN;
    }
    rows = placed.isEmpty() ? 0 : row + 1;
  }

  double height() {
    return rows * ChartLayout.LINE + (rows > 0 ? 4 : 0);
  }

  void draw(Graphics2D g, ChartTheme theme, double top) {
    for (Placed each : placed) {
      double x = ChartLayout.MARGIN + each.x();
      double y = top + each.row() * ChartLayout.LINE + ChartLayout.LINE / 2;
      SeriesPainter.sample(g, theme, each.series(), x, y, SAMPLE - 8);
      g.setColor(theme.ink());
      g.setFont(font(each.series().name()));
      g.drawString(each.series().name(), (float) (x + SAMPLE), (float) (y + 4));
    }
  }

  private Font font(String text) {
    return FigureFonts.fitting(fonts.regular(ChartLayout.TEXT), text);
  }
}
