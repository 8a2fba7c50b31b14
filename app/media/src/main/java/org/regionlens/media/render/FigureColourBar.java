package org.regionlens.media.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.ValueAxis;

/** The colour bar of a figure: round ticks, unit, and arrow heads where values lie beyond. */
final class FigureColourBar {
  private static final int WIDTH = 12;
  private static final int ARROW = 9;
  private static final int ROOM_PER_TICK = 38;

  private final FigureLayout layout;
  private final FigureFonts fonts;

  FigureColourBar(FigureLayout layout, FigureFonts fonts) {
    this.layout = layout;
    this.fonts = fonts;
  }

  void draw(Graphics2D g, Figure.Bar bar) {
    int x = layout.barX;
    int width = layout.px(WIDTH);
    int top = layout.pictureY + (bar.over() ? layout.px(ARROW) : 0);
    int bottom = layout.pictureY + layout.barHeight - (bar.under() ? layout.px(ARROW) : 0);
    ColourScale scale = bar.scale();
    double row = (double) (bottom - top) / ColourMap.SIZE;
    for (int i = 0; i < ColourMap.SIZE; i++) {
      g.setColor(new Color(scale.map().argb(i)));
      // Up to the top: the next colour is painted over the rest, and no seam shows.
      g.fill(new Rectangle2D.Double(x, top, width, bottom - top - i * row));
    }
    FigureRenderer.frame(g, x, top, width, bottom - top);
    if (bar.over()) {
      arrow(g, x, width, top, -layout.px(ARROW), scale.map().argb(ColourMap.SIZE - 1));
    }
    if (bar.under()) {
      arrow(g, x, width, bottom, layout.px(ARROW), scale.map().argb(0));
    }
    labels(g, bar, x + width, top, bottom);
  }

  private void arrow(Graphics2D g, int x, int width, int from, int reach, int argb) {
    Path2D head = new Path2D.Double();
    head.moveTo(x, from);
    head.lineTo(x + width, from);
    head.lineTo(x + width / 2.0, from + (double) reach);
    head.closePath();
    g.setColor(new Color(argb));
    g.fill(head);
    g.setColor(FigureRenderer.FRAME);
    g.setStroke(new BasicStroke(0.75f));
    g.draw(head);
  }

  private void labels(Graphics2D g, Figure.Bar bar, int x, int top, int bottom) {
    int most = Math.clamp((bottom - top) / layout.px(ROOM_PER_TICK) + 1, 3, 11);
    ColourBarTicks ticks = ColourBarTicks.of(bar.scale(), most, Locale.ROOT);
    ValueAxis axis = bar.scale().axis();
    Font font = fonts.regular(layout.size(11));
    g.setFont(font);
    double widest = 0;
    for (ColourBarTicks.Tick tick : ticks.ticks()) {
      double share = axis.position(tick.value());
      double y = bottom - share * (bottom - top);
      g.setColor(FigureRenderer.FRAME);
      g.fill(new Rectangle2D.Double(x, y - 0.5, layout.px(4), 1));
      g.setColor(FigureRenderer.INK);
      g.drawString(tick.label(), x + layout.px(8), (float) (y + layout.size(4)));
      widest = Math.max(widest, FigureLayout.textWidth(font, tick.label()));
    }
    unit(g, font, (bar.unit() + " " + ticks.factor()).strip(), x + layout.px(8) + widest);
  }

  /** Turned upwards, beside the widest label. */
  private void unit(Graphics2D g, Font font, String unit, double labelsEnd) {
    AffineTransform before = g.getTransform();
    double middle = layout.pictureY + layout.barHeight / 2.0;
    g.translate(labelsEnd + layout.size(16), middle + FigureLayout.textWidth(font, unit) / 2);
    g.rotate(-Math.PI / 2);
    g.setColor(FigureRenderer.SMALL_PRINT);
    g.drawString(unit, 0, 0);
    g.setTransform(before);
  }
}
