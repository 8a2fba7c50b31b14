package org.regionlens.media.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The bundled fonts of figures, so that a figure looks the same on every machine (Inter, OFL 1.1).
 *
 * @param regular for text and numbers
 * @param strong for titles
 */
public record FigureFonts(Font regular, Font strong) {
  private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

  /** Reads the fonts, which starts AWT. */
  public static FigureFonts load() {
    return new FigureFonts(load("Inter-Regular.otf"), load("Inter-SemiBold.otf"));
  }

  /** The font for text in a size, pixels. */
  public Font regular(double size) {
    return regular.deriveFont((float) size);
  }

  /** The font for titles in a size, pixels. */
  public Font strong(double size) {
    return strong.deriveFont((float) size);
  }

  /**
   * The font, or a system font if it has no glyph for some of the text (a name in Chinese, say).
   */
  public static Font fitting(Font font, String text) {
    return font.canDisplayUpTo(text) < 0
        ? font
        : new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(font.getSize2D());
  }

  /** How wide a text is, pixels; the same on every machine. */
  public static double width(Font font, String text) {
    return font.getStringBounds(text, METRICS).getWidth();
  }

  /**
   * Breaks a text between words so that no line is wider than the room; a word that is wider by
   * itself, such as the name of a file, is broken too.
   */
  public static List<String> wrap(Font font, String text, double room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String whole : text.split(" ", -1)) {
      String word = whole;
      while (word.length() > 1 && width(font, word) > room) {
        if (!line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
        }
        int fitting = word.length() - 1;
        while (fitting > 1 && width(font, word.substring(0, fitting)) > room) {
          fitting--;
        }
        lines.add(word.substring(0, fitting));
        word = word.substring(fitting);
      }
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(font, longer) > room) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
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
