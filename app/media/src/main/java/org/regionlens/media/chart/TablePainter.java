package org.regionlens.media.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import org.regionlens.media.render.FigureFonts;

/** Draws the table under the plots: the first column to the left, the others to the right. */
final class TablePainter {
  private static final double TEXT = 10.5;
  private static final double FIRST_SHARE = 0.22;
  private static final double BETWEEN = 8;

  private final Graphics2D g;
  private final ChartTheme theme;
  private final FigureFonts fonts;
  private final double top;
  private final double right;

  TablePainter(Graphics2D g, ChartTheme theme, FigureFonts fonts, ChartLayout layout) {
    this.g = g;
    this.theme = theme;
    this.fonts = fonts;
    this.top = layout.tableTop + 10;
    this.right = layout.width - ChartLayout.MARGIN;
  }

  void draw(List<List<String>> table) {
    if (table.isEmpty()) {
      return;
    }
    int columns = table.getFirst().size();
    double all = right - ChartLayout.MARGIN;
    double first = columns == 1 ? all : all * FIRST_SHARE;
    double each = (all - first) / Math.max(1, columns - 1);
    for (int row = 0; row < table.size(); row++) {
      double baseline = top + (row + 1) * ChartLayout.LINE + 10;
      g.setColor(row == 0 ? theme.small() : theme.ink());
      for (int column = 0; column < columns; column++) {
        double room = (column == 0 ? first : each) - BETWEEN;
        double end = ChartLayout.MARGIN + first + column * each;
        field(table.get(row).get(column), column == 0, room, end, baseline);
      }
      if (row == 0) {
        g.setColor(theme.frame());
        g.setStroke(new BasicStroke(0.75f));
        g.draw(new Line2D.Double(ChartLayout.MARGIN, baseline + 4, right, baseline + 4));
      }
    }
  }

  /** A field, in two lines if one has no room for it, its last line on the baseline. */
  private void field(String text, boolean toTheLeft, double room, double end, double baseline) {
    Font font = FigureFonts.fitting(fonts.regular(TEXT), text);
    List<String> lines = FigureFonts.wrap(font, text, room);
    for (int i = 0; i < lines.size(); i++) {
      double width = FigureFonts.width(font, lines.get(i));
      Font set = width <= room ? font : font.deriveFont((float) (TEXT * room / width));
      double x = toTheLeft ? ChartLayout.MARGIN : end - FigureFonts.width(set, lines.get(i));
      double y = baseline - (lines.size() - 1 - i) * (ChartLayout.LINE - 3);
      g.setFont(set);
      g.drawString(lines.get(i), (float) x, (float) y);
    }
  }
}
