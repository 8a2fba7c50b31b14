package org.regionlens.media;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files made by hand or by ImageIO, none by the code under test. */
public final class TestFiles {

  private TestFiles() {}

  /** An .npy file of format version 1.0 with any header text and any data. */
  public static byte[] npy(String header, byte[] data) {
    byte[] text = (header + "\n").getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(10 + text.length + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
        .putShort((short) text.length)
        .put(text)
        .put(data)
        .array();
  }

  /** The header that NumPy writes. */
  public static String header(String descr, boolean fortran, String shape) {
    return "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }"
        .formatted(descr, fortran ? "True" : "False", shape);
  }

  /** A float32 file in C order. */
  public static byte[] floats(String shape, float... values) {
    ByteBuffer data = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      data.putFloat(value);
    }
    return npy(header("<f4", false, shape), data.array());
  }

  /** An int32 file in C order. */
  public static byte[] ints(String shape, int... values) {
    ByteBuffer data = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      data.putInt(value);
    }
    return npy(header("<i4", false, shape), data.array());
  }

  /** A palette PNG of 1, 2, 4 or 8 bits. */
  public static byte[] palettePng(int width, int bits, int[] argb, int... indices) {
    int size = Math.min(argb.length, 1 << bits);
    byte[] red = new byte[size];
    byte[] green = new byte[size];
    byte[] blue = new byte[size];
    for (int i = 0; i < size; i++) {
      red[i] = (byte) (argb[i] >> 16);
      green[i] = (byte) (argb[i] >> 8);
      blue[i] = (byte) argb[i];
    }
    int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
    return png(
        new BufferedImage(
            width, indices.length / width, type, new IndexColorModel(bits, size, red, green, blue)),
        indices);
  }

  /** Some palette of 2^bits different colours that is no ramp of greys. */
  public static int[] colours(int bits) {
    return IntStream.range(0, 1 << bits).map(i -> (i * 0x3b1f57 + 0x123456) & 0xffffff).toArray();
  }

  /** A grey PNG of 1, 2, 4, 8 or 16 bits. */
  public static byte[] greyPng(int width, int bits, int... values) {
    int height = values.length / width;
    if (bits >= 8) {
      int type = bits == 8 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_USHORT_GRAY;
      return png(new BufferedImage(width, height, type), values);
    }
    // ImageIO writes a palette that is exactly the ramp of greys as a grey picture.
    int[] ramp =
        IntStream.range(0, 1 << bits).map(i -> i * 255 / ((1 << bits) - 1) * 0x010101).toArray();
    return palettePng(width, bits, ramp, values);
  }

  /** A PNG with one more chunk before its pixels. */
  public static byte[] withChunk(byte[] png, String type, byte... data) {
    int pixels = new String(png, StandardCharsets.ISO_8859_1).indexOf("IDAT") - 4;
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    return ByteBuffer.allocate(png.length + 12 + data.length)
        .put(png, 0, pixels)
        .putInt(data.length)
        .put(name)
        .put(data)
        .putInt((int) crc.getValue())
        .put(png, pixels, png.length - pixels)
        .array();
  }

  /** An RGB PNG. */
  public static byte[] rgbPng(int width, int... rgb) {
    BufferedImage image = new BufferedImage(width, rgb.length / width, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, rgb.length / width, rgb, 0, width);
    return encode(image, "png");
  }

  private static byte[] png(BufferedImage image, int[] samples) {
    image.getRaster().setSamples(0, 0, image.getWidth(), image.getHeight(), 0, samples);
    return encode(image, "png");
  }

  /** Any picture in any format that ImageIO writes. */
  public static byte[] encode(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalStateException(format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
