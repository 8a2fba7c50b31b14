package org.regionlens.media.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The named colours under a picture, in as many rows as they need. */
final class FigureLegend {
  private static final int ROW = 20;
  private static final int SWATCH = 11;

  private record Placed(Figure.LegendEntry entry, int x, int row) {}

  private final FigureLayout layout;
  private final FigureFonts fonts;
  private final List<Placed> placed = new ArrayList<>();
  private final int rows;

  FigureLegend(FigureLayout layout, FigureFonts fonts, Figure figure) {
    this.layout = layout;
    this.fonts = fonts;
    int x = 0;
    int row = 0;
    for (Figure.LegendEntry entry : figure.legend()) {
      int width =
          layout.px(SWATCH + 6)
              + (int) Math.ceil(FigureLayout.textWidth(font(entry.name()), entry.name()));
      if (x > 0 && x + width > layout.contentWidth) {
        x = 0;
        row++;
      }
      placed.add(new Placed(entry, x, row));
      x += width + layout.px(18);
    }
    rows = figure.legend().isEmpty() ? 0 : row + 1;
  }

  int height() {
    return rows * layout.px(ROW) + (rows > 0 ? layout.px(6) : 0);
  }

  void draw(Graphics2D g, int top) {
    for (Placed each : placed) {
      int x = layout.pictureX + each.x();
      int y = top + each.row() * layout.px(ROW);
      swatch(g, each.entry(), x, y);
      g.setColor(FigureRenderer.INK);
      g.setFont(font(each.entry().name()));
      g.drawString(each.entry().name(), x + layout.px(SWATCH + 6), y + layout.px(10));
    }
  }

  private void swatch(Graphics2D g, Figure.LegendEntry entry, int x, int y) {
    int size = layout.px(SWATCH);
    switch (entry.swatch()) {
      case FILL -> {
        g.setColor(new Color(entry.argb()));
        g.fillRect(x, y, size, size);
      }
      case OUTLINE -> {
        // On a dark ground, or a white outline would not show on white paper.
        g.setColor(FigureRenderer.SMALL_PRINT);
        g.fillRect(x, y, size, size);
        g.setColor(new Color(entry.argb()));
        g.setStroke(new BasicStroke((float) layout.size(1.5)));
        double inset = layout.size(2.5);
        g.draw(new Rectangle2D.Double(x + inset, y + inset, size - 2 * inset, size - 2 * inset));
      }
      case HATCH -> Hatching.draw(g, x, y, size, size, layout.px(4));
    }
    FigureRenderer.frame(g, x, y, size, size);
  }

  private Font font(String text) {
    return FigureFonts.fitting(fonts.regular(layout.size(11)), text);
  }
}
