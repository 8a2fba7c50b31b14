package org.regionlens.media.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.regionlens.media.text.UnreadableException;

/**
 * The few facts of a TIFF file's first directory that ImageIO hides (TIFF 6.0, section 2).
 *
 * @param whiteIsZero whether 0 is white
 * @param palette whether samples are indices of a palette
 * @param bands samples per pixel
 * @param floating whether samples are floating-point numbers
 * @param signed whether samples are signed whole numbers
 * @param morePages whether another picture follows
 */
record TiffDirectory(
    boolean whiteIsZero,
    boolean palette,
    int bands,
    boolean floating,
    boolean signed,
    boolean morePages) {
  private static final int BITS_PER_SAMPLE = 258;
  private static final int PHOTOMETRIC = 262;
  private static final int PALETTE = 3;
  private static final int SAMPLES_PER_PIXEL = 277;
  private static final int SAMPLE_FORMAT = 339;
  private static final int ENTRY = 12;
  private static final int PREDICTOR = 317;
  private static final int FLOATING_PREDICTOR = 3;
  private static final int SHORT = 3;

  /** Whether the bytes begin as a TIFF file does. */
  static boolean matches(byte[] bytes) {
    return bytes.length >= 8
        && ((bytes[0] == 'I' && bytes[1] == 'I' && bytes[2] == 42 && bytes[3] == 0)
            || (bytes[0] == 'M' && bytes[1] == 'M' && bytes[2] == 0 && bytes[3] == 42));
  }

  static TiffDirectory parse(byte[] bytes) throws UnreadableException {
    ByteBuffer file =
        ByteBuffer.wrap(bytes)
            .order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long start = Integer.toUnsignedLong(file.getInt(4));
    if (start < 8 || start + 2 > bytes.length) {
      throw new UnreadableException("unreadable.cut-off");
    }
    int entries = Short.toUnsignedInt(file.getShort((int) start));
    long end = start + 2 + (long) ENTRY * entries;
    if (end + 4 > bytes.length) {
      throw new UnreadableException("unreadable.cut-off");
    }
    int photometric = 1;
    int bands = 1;
    int format = 1;
    for (int at = (int) start + 2; at < end; at += ENTRY) {
      int tag = Short.toUnsignedInt(file.getShort(at));
      int value = value(file, at);
      switch (tag) {
        case PHOTOMETRIC -> photometric = value;
        case SAMPLES_PER_PIXEL -> bands = value;
        case SAMPLE_FORMAT -> format = value;
        case PREDICTOR -> requirePredictor(value);
        // Of a type that the JDK's decoder does not expect, its own view has no depth.
        case BITS_PER_SAMPLE -> TiffDepths.require(value);
        default -> {}
      }
    }
    return new TiffDirectory(
        photometric == 0,
        photometric == PALETTE,
        bands,
        format == 3,
        format == 2,
        file.getInt((int) end) != 0);
  }

  /** The JDK does not read the predictor of floating-point numbers. */
  private static void requirePredictor(int predictor) throws UnreadableException {
    if (predictor == FLOATING_PREDICTOR) {
      throw new UnreadableException("unreadable.tiff.predictor");
    }
  }

  /** The first value of an entry of type SHORT; several formats are alike in the files read. */
  private static int value(ByteBuffer file, int entry) {
    int type = Short.toUnsignedInt(file.getShort(entry + 2));
    int count = file.getInt(entry + 4);
    if (type != SHORT) {
      return file.getInt(entry + 8);
    }
    if (count <= 2) {
      return Short.toUnsignedInt(file.getShort(entry + 8));
    }
    long at = Integer.toUnsignedLong(file.getInt(entry + 8));
    return at + 2 <= file.limit() ? Short.toUnsignedInt(file.getShort((int) at)) : 0;
  }
}
