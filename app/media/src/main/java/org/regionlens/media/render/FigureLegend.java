package org.regionlens.media.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The named colours under a picture: on one row if they fit, else in columns; a name that is wider
 * than the figure has several lines.
 */
final class FigureLegend {
  private static final int LINE = 20;
  private static final int SWATCH = 11;
  private static final int GAP = 18;

  private record Placed(Figure.LegendEntry entry, List<String> name, int x, int line) {}

  private final FigureLayout layout;
  private final FigureFonts fonts;
  private final List<Placed> placed = new ArrayList<>();
  private final int lines;

  FigureLegend(FigureLayout layout, FigureFonts fonts, Figure figure) {
    this.layout = layout;
    this.fonts = fonts;
    List<Figure.LegendEntry> entries = figure.legend();
    int widest = 0;
    int together = -layout.px(GAP);
    for (Figure.LegendEntry each : entries) {
      widest = Math.max(widest, width(each));
      together += width(each) + layout.px(GAP);
    }
    boolean oneRow = together <= layout.contentWidth;
    int column = Math.min(widest, layout.contentWidth) + layout.px(GAP);
    int columns = oneRow ? entries.size() : (layout.contentWidth + layout.px(GAP)) / column;
    int x = 0;
    int line = 0;
    int below = 0;
    for (int i = 0; i < entries.size(); i++) {
      if (i % columns == 0) {
        x = 0;
        line = below;
      }
      Figure.LegendEntry entry = entries.get(i);
      List<String> name =
          FigureFonts.wrap(
              font(entry.name()), entry.name(), layout.contentWidth - layout.px(SWATCH + 6));
      placed.add(new Placed(entry, name, x, line));
      below = Math.max(below, line + name.size());
      x += oneRow ? width(entry) + layout.px(GAP) : column;
    }
    lines = below;
  }

  private int width(Figure.LegendEntry entry) {
    return layout.px(SWATCH + 6)
        + (int) Math.ceil(FigureLayout.textWidth(font(entry.name()), entry.name()));
  }

  int height() {
    return lines * layout.px(LINE) + (lines > 0 ? layout.px(6) : 0);
  }

  void draw(Graphics2D g, int top) {
    for (Placed each : placed) {
      int x = layout.pictureX + each.x();
      int y = top + each.line() * layout.px(LINE);
      swatch(g, each.entry(), x, y);
      g.setColor(FigureRenderer.INK);
      g.setFont(font(each.entry().name()));
      for (int i = 0; i < each.name().size(); i++) {
        g.drawString(each.name().get(i), x + layout.px(SWATCH + 6), y + layout.px(10 + i * LINE));
      }
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
