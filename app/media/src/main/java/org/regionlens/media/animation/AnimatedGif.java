package org.regionlens.media.animation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * An animated GIF, by ImageIO's own writer. GIF has 256 colours a frame, so colours are near those
 * of the maps and not the same; {@link AnimatedPng} has them exact. Not for several threads.
 */
public final class AnimatedGif implements AutoCloseable {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";
  private static final int LONGEST = 655_350;

  private final ImageWriter writer;
  private final ImageOutputStream out;
  private final int hundredths;
  private boolean begun;

  /**
   * Begins a file.
   *
   * @param target stays open
   * @param delay of each frame, milliseconds, 1 … 655,350; rounded to hundredths of a second, at
   *     least 2, as viewers take less for 10
   */
  public AnimatedGif(OutputStream target, int delay) throws IOException {
    if (delay < 1 || delay > LONGEST) {
      throw new IllegalArgumentException("A frame is shown for 1 to 655350 ms, not " + delay + ".");
    }
    hundredths = Math.max(2, Math.round(delay / 10f));
    writer = ImageIO.getImageWritersByFormatName("gif").next();
    out = ImageIO.createImageOutputStream(target);
    writer.setOutput(out);
    writer.prepareWriteSequence(null);
  }

  /**
   * Adds a frame.
   *
   * @param png the bytes of a PNG file
   */
  public void add(byte[] png) throws IOException {
    BufferedImage frame = ImageIO.read(new ByteArrayInputStream(png));
    IIOMetadata data =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(frame), writer.getDefaultWriteParam());
    describe(data);
    writer.writeToSequence(new IIOImage(frame, null, data), null);
    begun = true;
  }

  private void describe(IIOMetadata data) throws IIOInvalidTreeException {
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    // Transparent pixels show the ground and not the frame before.
    control.setAttribute("disposalMethod", "restoreToBackgroundColor");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", Integer.toString(hundredths));
    root.appendChild(control);
    if (!begun) {
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

  /** Ends the file. */
  @Override
  public void close() throws IOException {
    try {
      if (begun) {
        writer.endWriteSequence();
      }
      out.flush();
    } finally {
      writer.dispose();
      out.close();
    }
  }
}
