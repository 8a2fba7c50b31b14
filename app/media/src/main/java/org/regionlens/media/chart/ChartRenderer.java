package org.regionlens.media.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.render.FigureFonts;
import org.regionlens.media.render.FigureRenderer;

/**
 * Draws charts, at the target resolution and in a bundled font; no screen is needed. Safe for many
 * threads.
 */
public final class ChartRenderer {
  /** Greatest scale. */
  public static final double MAX_SCALE = 4;

  private static final int LEAST_SIDE = 80;

  /** How far a long title may begin left of its plot. */
  private static final double MOST_LEFT = 36;

  private final Locale locale;
  private @Nullable FigureFonts loaded;

  /**
   * @param locale of the numbers; {@link Locale#ROOT} for files
   */
  public ChartRenderer(Locale locale) {
    this.locale = locale;
  }

  /** Loaded for the first chart, as fonts start AWT. */
  private synchronized FigureFonts fonts() {
    if (loaded == null) {
      loaded = FigureFonts.load();
    }
    return loaded;
  }

  /**
   * Draws a chart.
   *
   * @param width in units of the chart, ≥ 80; text is 11 units high
   * @param height in units of the chart, ≥ 80
   * @param scale pixels per unit, 0.5 … {@link #MAX_SCALE}
   */
  public ChartPicture render(Chart chart, ChartTheme theme, int width, int height, double scale) {
    if (width < LEAST_SIDE || height < LEAST_SIDE || !(scale >= 0.5 && scale <= MAX_SCALE)) {
      throw new IllegalArgumentException(
          "A chart of %d × %d at %s cannot be drawn.".formatted(width, height, scale));
    }
    FigureFonts fonts = fonts();
    ChartLayout layout = new ChartLayout(chart, fonts, width, height, locale);
    int targetWidth = (int) Math.ceil(width * scale);
    int targetHeight = (int) Math.ceil(height * scale);
    BufferedImage target =
        new BufferedImage(targetWidth, targetHeight, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = target.createGraphics();
    try {
      FigureRenderer.hints(g);
      g.scale(scale, scale);
      g.setColor(theme.groundColour());
      g.fill(new Rectangle2D.Double(0, 0, width + 1.0, height + 1.0));
      texts(g, chart, theme, fonts, layout);
      layout.legend.draw(g, theme, layout.legendTop);
      for (int i = 0; i < chart.panels().size(); i++) {
        PlotArea plot = layout.plots.get(i);
        panel(g, chart.panels().get(i), theme, fonts, plot, layout.nameLefts.get(i));
        title(g, chart.panels().get(i), theme, fonts, plot, layout.right(i));
      }
      new TablePainter(g, theme, fonts, layout).draw(chart.table());
    } finally {
      g.dispose();
    }
    int[] pixels = ((DataBufferInt) target.getRaster().getDataBuffer()).getData();
    return new ChartPicture(
        new RasterImage(targetWidth, targetHeight, pixels), scale, layout.plots);
  }

  private static void texts(
      Graphics2D g, Chart chart, ChartTheme theme, FigureFonts fonts, ChartLayout layout) {
    double room = layout.width - 2 * ChartLayout.MARGIN;
    g.setColor(theme.ink());
    fitted(g, fonts.strong(15), chart.title(), layout.titleBaseline, room);
    g.setColor(theme.small());
    fitted(g, fonts.regular(11.5), chart.subtitle(), layout.subtitleBaseline, room);
    for (int i = 0; i < layout.footer.size(); i++) {
      double baseline = layout.footerTop + 10 + i * (ChartLayout.LINE - 1);
      fitted(g, fonts.regular(ChartLayout.TEXT - 1), layout.footer.get(i), baseline, room);
    }
  }

  /** One line, whatever the names: a long one is set smaller. */
  private static void fitted(Graphics2D g, Font font, String text, double baseline, double room) {
    Font fitting = FigureFonts.fitting(font, text);
    double width = FigureFonts.width(fitting, text);
    g.setFont(
        width <= room ? fitting : fitting.deriveFont((float) (fitting.getSize2D() * room / width)));
    g.drawString(text, (float) ChartLayout.MARGIN, (float) baseline);
  }

  private void panel(
      Graphics2D g,
      Panel panel,
      ChartTheme theme,
      FigureFonts fonts,
      PlotArea plot,
      double nameLeft) {
    AxisPainter axes = new AxisPainter(g, theme, fonts, locale);
    switch (panel) {
      case Panel.Lines lines -> {
        axes.grid(plot);
        spans(g, theme, lines.spans(), plot);
        lines.series().forEach(series -> SeriesPainter.draw(g, theme, series, plot));
      }
      case Panel.Heat heat -> {
        HeatPainter.draw(g, heat, plot);
        HeatPainter.bar(g, theme, fonts, heat, plot, locale);
      }
    }
    axes.labels(plot, nameLeft);
  }

  /** Over the plot; where it is too long for its room, it begins further left, then it shrinks. */
  private static void title(
      Graphics2D g, Panel panel, ChartTheme theme, FigureFonts fonts, PlotArea plot, double right) {
    Font font = FigureFonts.fitting(fonts.strong(ChartLayout.TEXT), panel.title());
    double width = FigureFonts.width(font, panel.title());
    double left = Math.max(plot.left() - MOST_LEFT, Math.min(plot.left(), right - width));
    double factor = Math.min(1, (right - left) / Math.max(1, width));
    g.setColor(theme.ink());
    g.setFont(font.deriveFont((float) (font.getSize2D() * factor)));
    g.drawString(panel.title(), (float) left, (float) (plot.top() - 6));
  }

  private static void spans(Graphics2D g, ChartTheme theme, List<Panel.Span> spans, PlotArea plot) {
    Color accent = theme.accent();
    for (Panel.Span span : spans) {
      double from = Math.clamp(plot.xOf(span.from()), plot.left(), plot.left() + plot.width());
      double to = Math.clamp(plot.xOf(span.to()), plot.left(), plot.left() + plot.width());
      g.setColor(new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), 50));
      g.fill(new Rectangle2D.Double(from, plot.top(), Math.max(1, to - from), plot.height()));
    }
  }
}
