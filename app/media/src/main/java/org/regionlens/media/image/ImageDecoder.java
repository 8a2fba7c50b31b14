package org.regionlens.media.image;

import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.regionlens.media.text.UnreadableException;

/**
 * Decodes PNG and JPEG. Samples are taken from the raster: {@code getRGB} converts grey values and
 * drops bits.
 */
public final class ImageDecoder {
  private static final Pattern EXCEPTION =
      Pattern.compile("\\b[\\w.]{0,200}(Exception|Error)\\b:?");

  /** What samples depend on. Everything else in a file is for looking at it. */
  private static final Set<String> SAMPLE_CHUNKS = Set.of("IHDR", "PLTE", "IDAT", "IEND");

  private static final Set<String> COLOUR_CHUNKS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private ImageDecoder() {}

  /** Whether the bytes begin as a JPEG file does. */
  public static boolean isJpeg(byte[] bytes) {
    return bytes.length > 2
        && (bytes[0] & 0xff) == 0xff
        && (bytes[1] & 0xff) == 0xd8
        && (bytes[2] & 0xff) == 0xff;
  }

  /**
   * A picture to look at.
   *
   * @throws UnreadableException if the bytes are neither PNG nor JPEG, are damaged or too large
   */
  public static RasterImage decode(byte[] bytes) throws UnreadableException {
    return decode(bytes, DecodeJob.PLAIN);
  }

  /**
   * As {@link #decode(byte[])}, under other terms.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static RasterImage decode(byte[] bytes, DecodeJob job) throws UnreadableException {
    Decoded decoded = decodeRaster(bytes, job);
    Raster raster = decoded.raster();
    int width = raster.getWidth();
    int height = raster.getHeight();
    int[] argb = new int[width * height];
    int[] row = new int[width * raster.getNumBands()];
    for (int y = 0; y < height; y++) {
      job.cancellation().check();
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int x = 0; x < width; x++) {
        argb[y * width + x] = decoded.argb(row, x);
      }
    }
    return new RasterImage(width, height, argb);
  }

  /**
   * The samples of the first band of a PNG, exactly as stored: palette indices, or grey values of
   * the file's bit depth; row-major.
   *
   * @throws UnreadableException if the bytes are no PNG, are damaged or too large
   */
  public static int[] firstBand(byte[] bytes) throws UnreadableException {
    return firstBand(bytes, DecodeJob.PLAIN);
  }

  /**
   * As {@link #firstBand(byte[])}, under other terms.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static int[] firstBand(byte[] bytes, DecodeJob job) throws UnreadableException {
    // With a transparent grey the JDK's decoder stretches 1-, 2- and 4-bit samples to 8 bits.
    byte[] bare = PngFile.parse(bytes).withOnly(SAMPLE_CHUNKS);
    Raster raster = decodeRaster(bare, "png", job).raster();
    return raster.getSamples(
        raster.getMinX(), raster.getMinY(), raster.getWidth(), raster.getHeight(), 0, (int[]) null);
  }

  private static Decoded decodeRaster(byte[] bytes, DecodeJob job) throws UnreadableException {
    if (PngFile.matches(bytes)) {
      return decodeRaster(PngFile.parse(bytes).withOnly(COLOUR_CHUNKS), "png", job);
    }
    if (isJpeg(bytes)) {
      return decodeRaster(bytes, "jpeg", job);
    }
    throw new UnreadableException("unreadable.image.format");
  }

  private static Decoded decodeRaster(byte[] bytes, String format, DecodeJob job)
      throws UnreadableException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(stream, true, true);
      job.limit().check(reader.getWidth(0), reader.getHeight(0));
      reader.addIIOReadProgressListener(new RowWatch(job));
      var image = reader.read(0);
      job.cancellation().check();
      return new Decoded(
          image.getRaster(),
          image.getColorModel() instanceof IndexColorModel palette ? palette : null,
          image.getSampleModel().getSampleSize(0));
    } catch (CancellationException e) {
      throw e;
    } catch (IIOException e) {
      throw new UnreadableException("unreadable.image.damaged", reason(e));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The JDK's decoders answer some damaged files with unchecked exceptions.
      throw new UnreadableException("unreadable.image.damaged", reason(e));
    } finally {
      reader.dispose();
    }
  }

  /** Why a decoder gave up, in words for people. */
  static String reason(Throwable e) {
    String message = e.getMessage();
    String line = message == null ? "" : message.strip().lines().findFirst().orElse("");
    // Some messages are, or begin with, the name of an exception, which tells nobody anything.
    String plain = EXCEPTION.matcher(line).replaceAll("");
    return plain.isBlank() ? "its content breaks off or contradicts itself" : plain.strip();
  }
}
