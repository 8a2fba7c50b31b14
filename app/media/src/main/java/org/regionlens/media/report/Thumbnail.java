package org.regionlens.media.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.input.Case;
import org.regionlens.media.render.OverlayRenderer;
import org.regionlens.media.render.OverlayStyle;

/** A small picture of a case: image, outline of the mask, predicted classes. */
final class Thumbnail {
  private static final int WIDTH = 176;

  private Thumbnail() {}

  /** A PNG file; null if it cannot be made. */
  static byte @Nullable [] of(Case shown) {
    RasterImage large = OverlayRenderer.render(shown, OverlayStyle.defaults(OptionalInt.empty()));
    int width = Math.min(WIDTH, large.width());
    int height = Math.max(1, (int) Math.round((double) large.height() * width / large.width()));
    BufferedImage source =
        new BufferedImage(large.width(), large.height(), BufferedImage.TYPE_INT_RGB);
    source.setRGB(0, 0, large.width(), large.height(), large.pixels(), 0, large.width());
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = small.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.drawImage(source, 0, 0, width, height, null);
    g.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(small, "png", stream);
    } catch (IOException e) {
      // A report without a picture is still a report.
      return null;
    }
    return bytes.toByteArray();
  }
}
