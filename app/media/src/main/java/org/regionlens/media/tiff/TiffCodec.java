package org.regionlens.media.tiff;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.regionlens.media.text.UnreadableException;

/**
 * Decodes blocks of JPEG and of the fax codes: each is handed to the decoder of the JDK as a TIFF
 * file of this one strip.
 */
final class TiffCodec {
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int UNDEFINED = 7;
  private static final int HEADER = 8;
  private static final int ENTRY = 12;

  private final TiffBytes file;
  private final TiffPage page;
  private final int together;

  TiffCodec(TiffBytes file, TiffPage page, int together) {
    this.file = file;
    this.page = page;
    this.together = together;
  }

  /** The packed rows of a block. */
  byte[] decode(int at, int length, int rows, int rowBytes) throws UnreadableException {
    boolean fax = page.packing().method() == TiffPacking.Method.FAX;
    if (page.numbers().bits() != (fax ? 1 : 8)
        || page.numbers().format() != TiffNumbers.Format.UNSIGNED
        || (fax && together != 1)) {
      throw new UnreadableException(
          "unreadable.tiff.bits", Integer.toString(page.numbers().bits()));
    }
    int width = page.blocks().blockWidth();
    Raster raster = raster(strip(at, length, width, rows));
    if (raster.getWidth() != width
        || raster.getHeight() != rows
        || raster.getNumBands() != together) {
      throw TiffUnpacker.damaged(fax ? "fax" : "JPEG");
    }
    byte[] packed = new byte[rows * rowBytes];
    int[] row = new int[width * together];
    for (int y = 0; y < rows; y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int x = 0; x < row.length; x++) {
        if (fax) {
          packed[y * rowBytes + x / 8] |= (byte) (row[x] << (7 - x % 8));
        } else {
          packed[y * rowBytes + x] = (byte) row[x];
        }
      }
    }
    return packed;
  }

  private static Raster raster(byte[] strip) throws UnreadableException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(strip))) {
      reader.setInput(stream, true, true);
      return reader.read(0).getRaster();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The JDK's decoders answer some damaged files with unchecked exceptions.
      throw TiffUnpacker.damaged(String.valueOf(e.getMessage()));
    } finally {
      reader.dispose();
    }
  }

  /** A file of one strip: header, block, tables, directory. */
  private byte[] strip(int at, int length, int width, int rows) throws UnreadableException {
    TiffDirectory directory = page.directory();
    byte[] tables = directory.bytes(TiffDirectory.JPEG_TABLES);
    boolean fax = page.packing().method() == TiffPacking.Method.FAX;
    int start = HEADER + length + tables.length + (length + tables.length) % 2;
    byte[] whole = new byte[start + 2 + 13 * ENTRY + 4];
    ByteBuffer strip = ByteBuffer.wrap(whole).order(ByteOrder.BIG_ENDIAN);
    strip.putShort((short) 0x4d4d).putShort((short) 42).putInt(start);
    strip.put(file.array(), at, length).put(tables).position(start + 2);
    int photometric = (int) directory.number(TiffDirectory.PHOTOMETRIC, 0, 1);
    if (fax || together == 1) {
      // The stored bits are wanted as they are.
      photometric = 1;
    }
    entry(strip, TiffDirectory.WIDTH, LONG, width);
    entry(strip, TiffDirectory.HEIGHT, LONG, rows);
    // Of several equal depths the first stands for all.
    entry(strip, TiffDirectory.BITS, SHORT, page.numbers().bits());
    entry(strip, TiffDirectory.COMPRESSION, SHORT, code(directory));
    entry(strip, TiffDirectory.PHOTOMETRIC, SHORT, photometric);
    entry(strip, TiffDirectory.FILL_ORDER, SHORT, page.packing().reversed() ? 2 : 1);
    entry(strip, TiffDirectory.STRIP_OFFSETS, LONG, HEADER);
    entry(strip, TiffDirectory.SAMPLES, SHORT, together);
    entry(strip, TiffDirectory.ROWS_PER_STRIP, LONG, rows);
    entry(strip, TiffDirectory.STRIP_COUNTS, LONG, length);
    int entries = 10;
    if (fax) {
      entry(strip, TiffDirectory.T4_OPTIONS, LONG, option(directory, TiffDirectory.T4_OPTIONS));
      entry(strip, TiffDirectory.T6_OPTIONS, LONG, option(directory, TiffDirectory.T6_OPTIONS));
      entries += 2;
    } else {
      if (tables.length > 0) {
        strip.putShort((short) TiffDirectory.JPEG_TABLES).putShort((short) UNDEFINED);
        strip.putInt(tables.length).putInt(HEADER + length);
        entries++;
      }
      if (photometric == TiffPage.YCBCR) {
        strip.putShort((short) TiffDirectory.SUBSAMPLING).putShort((short) SHORT).putInt(2);
        strip.putShort((short) directory.number(TiffDirectory.SUBSAMPLING, 0, 2));
        strip.putShort((short) directory.number(TiffDirectory.SUBSAMPLING, 1, 2));
        entries++;
      }
    }
    strip.putInt(0);
    strip.putShort(start, (short) entries);
    return whole;
  }

  private static int code(TiffDirectory directory) throws UnreadableException {
    return (int) directory.number(TiffDirectory.COMPRESSION, 0);
  }

  private static long option(TiffDirectory directory, int tag) throws UnreadableException {
    return directory.number(tag, 0, 0);
  }

  private static void entry(ByteBuffer strip, int tag, int type, long value) {
    strip.putShort((short) tag).putShort((short) type).putInt(1);
    if (type == SHORT) {
      strip.putShort((short) value).putShort((short) 0);
    } else {
      strip.putInt((int) value);
    }
  }
}
