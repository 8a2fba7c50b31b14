package org.regionlens.media.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.image.RasterImage;

/**
 * Draws figures for papers: title, picture, colour bar, legend and small print on white. Text is
 * drawn at the target resolution in a bundled font; no screen is needed.
 */
public final class FigureRenderer {
  /** Greatest enlargement. */
  public static final int MAX_SCALE = 4;

  static final Color INK = new Color(0x202124);
  static final Color SMALL_PRINT = new Color(0x5f6368);
  static final Color FRAME = new Color(0x80868b);

  private @Nullable FigureFonts loaded;

  /** Loaded for the first figure: fonts start AWT, which a window's start should not wait for. */
  private synchronized FigureFonts fonts() {
    if (loaded == null) {
      loaded = FigureFonts.load();
    }
    return loaded;
  }

  /**
   * Draws a figure; opaque.
   *
   * @param scale 1 … {@link #MAX_SCALE}, target pixels per figure pixel
   */
  public RasterImage render(Figure figure, int scale) {
    if (scale < 1 || scale > MAX_SCALE) {
      throw new IllegalArgumentException("A figure's scale is 1 to 4, not " + scale + ".");
    }
    FigureFonts fonts = fonts();
    FigureLayout layout = new FigureLayout(figure, fonts);
    FigureLegend legend = new FigureLegend(layout, fonts, figure);
    Font small = fonts.regular(layout.size(10));
    List<String> footer =
        figure.footer().stream().flatMap(line -> layout.wrap(small, line).stream()).toList();
    int footerY = layout.belowPicture() + layout.px(14) + legend.height();
    int height = footerY + footer.size() * layout.px(15) + layout.px(16);
    int targetWidth = Math.multiplyExact(layout.width(), scale);
    int targetHeight = Math.multiplyExact(height, scale);
    Math.multiplyExact(targetWidth, targetHeight);
    BufferedImage target =
        new BufferedImage(targetWidth, targetHeight, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = target.createGraphics();
    try {
      hints(g);
      g.scale(scale, scale);
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, layout.width(), height);
      g.setColor(INK);
      g.setFont(layout.titleFont);
      for (int i = 0; i < layout.title.size(); i++) {
        g.drawString(layout.title.get(i), layout.pictureX, layout.px(layout.titleBaseline(i)));
      }
      g.setColor(SMALL_PRINT);
      g.setFont(layout.subtitleFont);
      for (int i = 0; i < layout.subtitle.size(); i++) {
        g.drawString(
            layout.subtitle.get(i), layout.pictureX, layout.px(layout.subtitleBaseline(i)));
      }
      picture(g, figure, layout);
      Figure.Bar bar = figure.bar();
      if (bar != null) {
        new FigureColourBar(layout, fonts).draw(g, bar);
      }
      legend.draw(g, layout.belowPicture() + layout.px(14));
      g.setColor(SMALL_PRINT);
      for (int i = 0; i < footer.size(); i++) {
        g.setFont(FigureFonts.fitting(small, footer.get(i)));
        g.drawString(footer.get(i), layout.pictureX, footerY + layout.px(10 + 15 * i));
      }
    } finally {
      g.dispose();
    }
    int[] pixels = target.getRGB(0, 0, targetWidth, targetHeight, null, 0, targetWidth);
    return new RasterImage(targetWidth, targetHeight, pixels);
  }

  /** Smooth lines and text, square pixels, on every machine alike. */
  public static void hints(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
  }

  private static void picture(Graphics2D g, Figure figure, FigureLayout layout) {
    int x = layout.pictureX;
    int y = layout.pictureY;
    Hatching.draw(g, x, y, layout.pictureWidth, layout.pictureHeight, layout.px(7));
    RasterImage picture = figure.picture();
    BufferedImage source =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_ARGB);
    source.setRGB(0, 0, picture.width(), picture.height(), picture.pixels(), 0, picture.width());
    g.drawImage(source, x, y, layout.pictureWidth, layout.pictureHeight, null);
    frame(g, x, y, layout.pictureWidth, layout.pictureHeight);
  }

  /** A hairline around a rectangle, outside it. */
  static void frame(Graphics2D g, int x, int y, int width, int height) {
    g.setColor(FRAME);
    g.setStroke(new BasicStroke(0.75f));
    g.draw(new Rectangle2D.Double(x - 0.375, y - 0.375, width + 0.75, height + 0.75));
  }
}
