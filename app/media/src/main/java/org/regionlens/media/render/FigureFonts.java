package org.regionlens.media.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The bundled fonts of figures, so that a figure looks the same on every machine (Inter, OFL 1.1).
 *
 * @param regular for text and numbers
 * @param strong for titles
 */
record FigureFonts(Font regular, Font strong) {

  static FigureFonts load() {
    return new FigureFonts(load("Inter-Regular.otf"), load("Inter-SemiBold.otf"));
  }

  Font regular(double size) {
    return regular.deriveFont((float) size);
  }

  Font strong(double size) {
    return strong.deriveFont((float) size);
  }

  /**
   * The font, or a system font if it has no glyph for some of the text (a name in Chinese, say).
   */
  static Font fitting(Font font, String text) {
    return font.canDisplayUpTo(text) < 0
        ? font
        : new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(font.getSize2D());
  }

  private static Font load(String file) {
    String resource = "/org/regionlens/fonts/" + file;
    try (InputStream stream = FigureFonts.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The program is incomplete: " + resource + " is missing.");
      }
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("The bundled font " + file + " is broken.", e);
    }
  }
}
