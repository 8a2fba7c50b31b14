package org.regionlens.desktop.pane;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.MapValues;

/**
 * The values written on the pixels where these are large enough; on the overlay the labels of the
 * mask. Black or white, whichever stands out more from the pixel.
 */
final class PixelNumbers extends Canvas {
  /** Units of the window that a pixel must span. */
  static final double SMALLEST_PIXEL = 40;

  private static final double MARGIN = 3;

  /** Luminance at which black and white stand out alike, by the contrast of WCAG 2. */
  private static final double MIDDLE = Math.sqrt(1.05 * 0.05) - 0.05;

  private final Numbers numbers;

  PixelNumbers(Numbers numbers) {
    this.numbers = numbers;
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /**
   * Writes the values of the pixels that can be seen in a pane of a size.
   *
   * @param beside the picture that is seen from {@code divider} on, or null
   */
  void show(
      PanePicture picture,
      @Nullable PanePicture beside,
      double divider,
      Placement place,
      double width,
      double height) {
    boolean large = place.scale() >= SMALLEST_PIXEL;
    setVisible(large);
    // Nothing is kept of a surface that is not needed.
    setWidth(large ? width : 0);
    setHeight(large ? height : 0);
    if (!large) {
      return;
    }
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    g.setFont(Font.font("Inter", Math.clamp(place.scale() * 0.21, 9, 15)));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    int endX = Math.min(picture.imageWidth(), (int) Math.ceil(place.imageX(width)));
    int endY = Math.min(picture.imageHeight(), (int) Math.ceil(place.imageY(height)));
    for (int y = Math.max(0, (int) place.imageY(0)); y < endY; y++) {
      for (int x = Math.max(0, (int) place.imageX(0)); x < endX; x++) {
        boolean left = beside == null || place.paneX(x + 0.5) < divider;
        PanePicture seen = left || beside == null ? picture : beside;
        String text = text(seen, x, y);
        if (text != null) {
          g.setFill(ink(seen.levels().full().argb(x, y)));
          double room = place.scale() - 2 * MARGIN;
          g.fillText(text, place.paneX(x + 0.5), place.paneY(y + 0.5), room);
        }
      }
    }
  }

  /** What is written on a pixel; null where there is no value, which is hatched. */
  @Nullable String text(PanePicture picture, int x, int y) {
    MapValues values = picture.values();
    if (values == null) {
      LabelMap labels = picture.question().subject().labels();
      return Integer.toString(labels.at(y * labels.width() + x));
    }
    double value = values.atPixel(y, x);
    return Double.isNaN(value) ? null : numbers.value(value);
  }

  /** Black on light colours, white on dark ones. */
  static Color ink(int argb) {
    return luminance(argb) > MIDDLE ? Color.BLACK : Color.WHITE;
  }

  /** Relative luminance of WCAG 2, 0 (black) … 1 (white). */
  static double luminance(int argb) {
    return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
