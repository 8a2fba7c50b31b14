package org.regionlens.media.animation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Animated GIF, by ImageIO's own writer. GIF has 256 colours a frame, so colours are near those of
 * the maps and not the same; {@link AnimatedPng} has them exact.
 */
public final class AnimatedGif {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  private AnimatedGif() {}

  /**
   * Writes a file; it repeats for ever.
   *
   * @param target stays open
   * @param frames the bytes of PNG files, at least one; smaller ones get a rim
   * @param delay of each frame, milliseconds; rounded to hundredths of a second, at least 2, as
   *     viewers take less for 10
   */
  public static void write(OutputStream target, List<byte[]> frames, int delay) throws IOException {
    int hundredths = Math.max(2, Math.round(delay / 10f));
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(target)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      List<byte[]> even = Frames.ofOneSize(frames);
      for (int i = 0; i < even.size(); i++) {
        BufferedImage frame = ImageIO.read(new ByteArrayInputStream(even.get(i)));
        IIOMetadata data =
            writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromRenderedImage(frame), writer.getDefaultWriteParam());
        describe(data, hundredths, i == 0);
        writer.writeToSequence(new IIOImage(frame, null, data), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  private static void describe(IIOMetadata data, int hundredths, boolean first)
      throws IIOInvalidTreeException {
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    // Transparent pixels show the ground and not the frame before.
    control.setAttribute("disposalMethod", "restoreToBackgroundColor");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", Integer.toString(hundredths));
    root.appendChild(control);
    if (first) {
      IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
      IIOMetadataNode forever = new IIOMetadataNode("ApplicationExtension");
      forever.setAttribute("applicationID", "NETSCAPE");
      forever.setAttribute("authenticationCode", "2.0");
      forever.setUserObject(new byte[] {1, 0, 0});
      extensions.appendChild(forever);
      root.appendChild(extensions);
    }
    data.mergeTree(FORMAT, root);
  }
}
