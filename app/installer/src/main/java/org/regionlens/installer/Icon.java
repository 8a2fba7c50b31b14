package org.regionlens.installer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The program's icon: a neighbourhood of nine pixels across an edge, under a lens. */
final class Icon {
  private static final Color GROUND = new Color(0x1D2733);
  private static final Color RIM = new Color(0xF4F6F8);
  private static final Color INSIDE = new Color(0x3B6EA8);
  private static final Color EDGE = new Color(0xE9A23B);
  private static final Color OUTSIDE = new Color(0xC8D3DF);

  private Icon() {}

  /** The icon, {@code size} pixels wide and high, on a transparent ground. */
  static BufferedImage draw(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(size / 64.0, size / 64.0);
    g.setColor(GROUND);
    g.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 14, 14));
    Ellipse2D lens = new Ellipse2D.Double(9, 9, 38, 38);
    g.setClip(lens);
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        // The edge runs down the diagonal.
        int side = column - row;
        g.setColor(side < 0 ? INSIDE : side == 0 ? EDGE : OUTSIDE);
        g.fill(new RoundRectangle2D.Double(10.5 + 12.5 * column, 10.5 + 12.5 * row, 11, 11, 3, 3));
      }
    }
    g.setClip(null);
    g.setColor(RIM);
    g.setStroke(new BasicStroke(4.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(lens);
    g.setStroke(new BasicStroke(6.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(new Line2D.Double(43.5, 43.5, 54, 54));
    g.dispose();
    return image;
  }

  /** Writes the icon in the form that a system's package wants, by the ending of the file. */
  static void write(Path file) throws IOException {
    String name = file.toString();
    if (name.endsWith(".ico")) {
      Files.write(file, ico(png(256)));
    } else if (name.endsWith(".icns")) {
      Files.write(file, icns(png(512)));
    } else {
      Files.write(file, png(256));
    }
  }

  private static byte[] png(int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(draw(size), "png", out);
    return out.toByteArray();
  }

  /** An ICO file with one entry, a PNG of 256 × 256, which the format writes as 0 × 0. */
  private static byte[] ico(byte[] png) {
    ByteBuffer bytes = ByteBuffer.allocate(22 + png.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort((short) 0).putShort((short) 1).putShort((short) 1);
    bytes.put((byte) 0).put((byte) 0).put((byte) 0).put((byte) 0);
    bytes.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(22);
    return bytes.put(png).array();
  }

  /** An ICNS file with one entry, a PNG of 512 × 512. */
  private static byte[] icns(byte[] png) {
    ByteBuffer bytes = ByteBuffer.allocate(16 + png.length);
    bytes.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(16 + png.length);
    bytes.put("ic09".getBytes(StandardCharsets.US_ASCII)).putInt(8 + png.length);
    return bytes.put(png).array();
  }
}
