package org.regionlens.media.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.regionlens.media.text.UnreadableException;

/**
 * How a camera was held (Exif 2.32, tag 274): 1 upright, 2 mirrored, 3 upside down, 4 both, 5 and 7
 * mirrored and turned, 6 to be turned clockwise, 8 counterclockwise. Viewers turn such pictures;
 * decoders do not.
 */
public final class ExifOrientation {
  /** As stored. */
  public static final int UPRIGHT = 1;

  private static final int TAG = 274;
  private static final int ENTRY = 12;

  private ExifOrientation() {}

  /** The orientation of a JPEG file; {@link #UPRIGHT} if it says none, or is damaged. */
  public static int ofJpeg(byte[] jpeg) {
    int at = 2;
    while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
      int marker = jpeg[at + 1] & 0xff;
      int length = (jpeg[at + 2] & 0xff) << 8 | (jpeg[at + 3] & 0xff);
      // Beyond the start of the scan there is no metadata.
      if (marker == 0xda || length < 2 || at + 2 + length > jpeg.length) {
        return UPRIGHT;
      }
      if (marker == 0xe1 && length > 8 && isExif(jpeg, at + 4)) {
        return ofBlock(ByteBuffer.wrap(jpeg, at + 10, length - 8).slice());
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  /** The orientation of a PNG file; {@link #UPRIGHT} if it says none. */
  public static int ofPng(byte[] png) throws UnreadableException {
    for (PngFile.Chunk chunk : PngFile.parse(png).chunks()) {
      if (chunk.type().equals("eXIf")) {
        return ofBlock(chunk.data().slice());
      }
    }
    return UPRIGHT;
  }

  private static boolean isExif(byte[] bytes, int at) {
    return new String(bytes, at, 6, StandardCharsets.ISO_8859_1).equals("Exif\0\0");
  }

  /** The orientation in a block of Exif, which is laid out like a TIFF file. */
  private static int ofBlock(ByteBuffer block) {
    if (block.remaining() < 8) {
      return UPRIGHT;
    }
    block.order(block.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long start = Integer.toUnsignedLong(block.getInt(4));
    if (start + 2 > block.limit()) {
      return UPRIGHT;
    }
    int entries = Short.toUnsignedInt(block.getShort((int) start));
    for (int i = 0; i < entries; i++) {
      long at = start + 2 + (long) ENTRY * i;
      if (at + ENTRY > block.limit()) {
        return UPRIGHT;
      }
      if (Short.toUnsignedInt(block.getShort((int) at)) == TAG) {
        int value = Short.toUnsignedInt(block.getShort((int) at + 8));
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** A picture as its orientation wants it to be seen. */
  public static RasterImage upright(RasterImage stored, int orientation) {
    if (orientation == UPRIGHT) {
      return stored;
    }
    boolean turned = orientation >= 5;
    int width = turned ? stored.height() : stored.width();
    int height = turned ? stored.width() : stored.height();
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int right = stored.width() - 1;
        int bottom = stored.height() - 1;
        pixels[y * width + x] =
            switch (orientation) {
              case 2 -> stored.argb(right - x, y);
              case 3 -> stored.argb(right - x, bottom - y);
              case 4 -> stored.argb(x, bottom - y);
              case 5 -> stored.argb(y, x);
              case 6 -> stored.argb(y, bottom - x);
              case 7 -> stored.argb(right - y, bottom - x);
              default -> stored.argb(right - y, x);
            };
      }
    }
    return new RasterImage(width, height, pixels);
  }
}
