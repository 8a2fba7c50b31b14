package org.regionlens.media.animation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Frames of one size: figures grow by a line where a number is longer. */
final class Frames {
  private static final int WIDTH_AT = 16;
  private static final int HEIGHT_AT = 20;

  private Frames() {}

  /**
   * Frames as large as the largest: the smaller ones get a white rim at the right and below.
   *
   * @param frames the bytes of PNG files; those that are large enough stay as they are
   */
  static List<byte[]> ofOneSize(List<byte[]> frames) throws IOException {
    int width = frames.stream().mapToInt(frame -> number(frame, WIDTH_AT)).max().orElse(0);
    int height = frames.stream().mapToInt(frame -> number(frame, HEIGHT_AT)).max().orElse(0);
    List<byte[]> even = new ArrayList<>();
    for (byte[] frame : frames) {
      boolean fits = number(frame, WIDTH_AT) == width && number(frame, HEIGHT_AT) == height;
      even.add(fits ? frame : enlarged(frame, width, height));
    }
    return even;
  }

  /** A number in the first chunk of a PNG file. */
  private static int number(byte[] png, int at) {
    return ByteBuffer.wrap(png).getInt(at);
  }

  private static byte[] enlarged(byte[] frame, int width, int height) throws IOException {
    BufferedImage small = ImageIO.read(new ByteArrayInputStream(frame));
    boolean alpha = small.getColorModel().hasAlpha();
    BufferedImage large =
        new BufferedImage(
            width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = large.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(small, 0, 0, null);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(large, "png", stream);
    }
    return bytes.toByteArray();
  }
}
