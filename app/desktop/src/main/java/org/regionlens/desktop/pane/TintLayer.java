package org.regionlens.desktop.pane;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * Colours over a pane's picture, one buffer pixel for one pixel of the screen. Where several pixels
 * of the image share one of the screen, the most opaque is seen, so that no thin line is lost.
 */
final class TintLayer extends ImageView {
  private int[] pixels = new int[0];
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private @Nullable PixelTint painted;
  private @Nullable Placement paintedPlace;
  private int columns;

  TintLayer() {
    setManaged(false);
    setMouseTransparent(true);
    setSmooth(false);
    setVisible(false);
  }

  /**
   * Paints, unless that was done already.
   *
   * @param place how the image lies, in pixels of the screen
   * @param width of the pane, pixels of the screen
   * @param height of the pane, pixels of the screen
   * @param density pixels of the screen per unit of the window
   */
  @SuppressWarnings("ReferenceEquality") // immutable: the same object looks the same
  void show(@Nullable PixelTint tint, Placement place, int width, int height, double density) {
    setVisible(tint != null);
    if (tint == null) {
      painted = null;
      return;
    }
    boolean resized = resize(width, height, density);
    if (!resized && painted == tint && place.equals(paintedPlace)) {
      return;
    }
    painted = tint;
    paintedPlace = place;
    Arrays.fill(pixels, 0);
    int top = Math.max(0, (int) Math.floor(place.paneY(0)));
    int bottom = Math.min(height, (int) Math.ceil(place.paneY(tint.height())));
    int left = Math.max(0, (int) Math.floor(place.paneX(0)));
    int right = Math.min(width, (int) Math.ceil(place.paneX(tint.width())));
    for (int y = top; y < bottom; y++) {
      int y0 = first(place.imageY(y), place.imageY(y + 0.5), place.scale(), tint.height());
      int y1 = Math.max(y0 + 1, last(place.imageY(y + 1.0), place.scale(), tint.height()));
      for (int x = left; x < right; x++) {
        int x0 = first(place.imageX(x), place.imageX(x + 0.5), place.scale(), tint.width());
        int x1 = Math.max(x0 + 1, last(place.imageX(x + 1.0), place.scale(), tint.width()));
        pixels[y * width + x] = strongest(tint, x0, x1, y0, y1);
      }
    }
    if (buffer != null) {
      buffer.updateBuffer(_ -> null);
    }
  }

  /** What was painted at a pixel of the screen, for tests: ARGB, premultiplied. */
  int paintedAt(int x, int y) {
    return pixels[y * columns + x];
  }

  private static int first(double edge, double middle, double scale, int size) {
    return Math.clamp((int) Math.floor(scale >= 1 ? middle : edge), 0, size - 1);
  }

  private static int last(double edge, double scale, int size) {
    return scale >= 1 ? 0 : Math.min(size, (int) Math.floor(edge));
  }

  private static int strongest(PixelTint tint, int x0, int x1, int y0, int y1) {
    int best = 0;
    for (int y = y0; y < y1; y++) {
      for (int x = x0; x < x1; x++) {
        int argb = tint.argbAt(x, y);
        best = (argb >>> 24) > (best >>> 24) ? argb : best;
      }
    }
    return premultiplied(best);
  }

  private static int premultiplied(int argb) {
    int alpha = argb >>> 24;
    int red = (argb >> 16 & 0xff) * alpha / 255;
    int green = (argb >> 8 & 0xff) * alpha / 255;
    int blue = (argb & 0xff) * alpha / 255;
    return alpha << 24 | red << 16 | green << 8 | blue;
  }

  private boolean resize(int width, int height, double density) {
    setFitWidth(width / density);
    setFitHeight(height / density);
    if (getImage() != null && columns == width && pixels.length == width * height) {
      return false;
    }
    columns = width;
    pixels = new int[width * height];
    buffer =
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    setImage(new WritableImage(buffer));
    return true;
  }
}
