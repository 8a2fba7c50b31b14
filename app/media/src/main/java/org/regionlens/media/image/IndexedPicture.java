package org.regionlens.media.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.text.UnreadableException;

/**
 * The first picture of a GIF or BMP file. Their writers order palettes as they like, so a palette
 * of greys is taken as the greys; of other colours the indices are kept.
 *
 * @param width pixels
 * @param height pixels
 * @param form what a value is
 * @param values palette indices, greys of 8 bits, or 0xRRGGBB; row-major
 * @param palette ARGB by index; null unless values are indices
 * @param more whether other pictures follow
 */
public record IndexedPicture(
    int width, int height, Form form, int[] values, @Nullable List<Integer> palette, boolean more) {

  /** What a value is. */
  public enum Form {
    GREY,
    PALETTE,
    COLOUR
  }

  /** Whether the bytes begin as a GIF file does. */
  public static boolean isGif(byte[] head) {
    return head.length > 6
        && head[0] == 'G'
        && head[1] == 'I'
        && head[2] == 'F'
        && head[3] == '8'
        && (head[4] == '7' || head[4] == '9')
        && head[5] == 'a';
  }

  /** Whether the bytes begin as a BMP file does: its letters, and zeros that nothing uses. */
  public static boolean isBmp(byte[] head) {
    return head.length > 26
        && head[0] == 'B'
        && head[1] == 'M'
        && (head[6] | head[7] | head[8] | head[9]) == 0
        && head[15] == 0
        && head[16] == 0;
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableException if it is damaged, too large, or its picture is only a part of the
   *     whole
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static IndexedPicture read(byte[] file, DecodeJob job) throws UnreadableException {
    boolean gif = isGif(file);
    ImageReader reader = ImageIO.getImageReadersByFormatName(gif ? "gif" : "bmp").next();
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(stream, false, false);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (gif && (width != int16(file, 6) || height != int16(file, 8))) {
        throw new UnreadableException("unreadable.gif.part");
      }
      if (width < 1 || height < 1) {
        throw new UnreadableException("unreadable.image.damaged", "0 × 0");
      }
      job.limit().check(width, height);
      RowWatch watch = new RowWatch(job);
      reader.addIIOReadProgressListener(watch);
      var image = reader.read(0);
      job.cancellation().check();
      boolean more = gif && hasSecond(reader);
      return image.getColorModel() instanceof IndexColorModel palette
          ? indexed(image.getRaster(), palette, more)
          : coloured(image, more);
    } catch (IOException e) {
      throw new UnreadableException("unreadable.image.damaged", ImageDecoder.reason(e));
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      // The JDK's decoders answer some damaged files with unchecked exceptions.
      throw new UnreadableException("unreadable.image.damaged", ImageDecoder.reason(e));
    } finally {
      reader.dispose();
    }
  }

  private static int int16(byte[] file, int at) {
    return at + 1 < file.length ? (file[at] & 0xff) | (file[at + 1] & 0xff) << 8 : 0;
  }

  private static boolean hasSecond(ImageReader reader) {
    try {
      return reader.getWidth(1) > 0;
    } catch (IOException | RuntimeException e) {
      // So a reader says that there is none.
      return false;
    }
  }

  private static IndexedPicture indexed(Raster raster, IndexColorModel colours, boolean more) {
    int[] values = samples(raster);
    int most = 0;
    for (int value : values) {
      most = Math.max(most, value);
    }
    List<Integer> palette = new ArrayList<>();
    for (int i = 0; i < Math.max(colours.getMapSize(), most + 1); i++) {
      palette.add(i < colours.getMapSize() ? 0xff << 24 | colours.getRGB(i) : 0xff << 24);
    }
    boolean grey = true;
    for (int value : values) {
      int rgb = palette.get(value);
      grey &= (rgb & 0xff) == (rgb >> 8 & 0xff) && (rgb & 0xff) == (rgb >> 16 & 0xff);
    }
    if (grey) {
      for (int i = 0; i < values.length; i++) {
        values[i] = palette.get(values[i]) & 0xff;
      }
    }
    return new IndexedPicture(
        raster.getWidth(),
        raster.getHeight(),
        grey ? Form.GREY : Form.PALETTE,
        values,
        grey ? null : palette,
        more);
  }

  private static IndexedPicture coloured(BufferedImage image, boolean more) {
    Raster raster = image.getRaster();
    if (raster.getNumBands() == 1) {
      // The colours of grey pictures go through a gamma, their samples do not.
      return new IndexedPicture(
          image.getWidth(), image.getHeight(), Form.GREY, samples(raster), null, more);
    }
    int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] &= 0xffffff;
    }
    return new IndexedPicture(image.getWidth(), image.getHeight(), Form.COLOUR, rgb, null, more);
  }

  private static int[] samples(Raster raster) {
    return raster.getSamples(
        raster.getMinX(), raster.getMinY(), raster.getWidth(), raster.getHeight(), 0, (int[]) null);
  }
}
