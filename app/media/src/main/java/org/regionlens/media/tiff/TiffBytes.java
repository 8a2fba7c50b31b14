package org.regionlens.media.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.regionlens.media.text.UnreadableException;

/**
 * The bytes of a TIFF file with its byte order and the width of its offsets; every access is within
 * the file, or the file is refused as cut off.
 */
final class TiffBytes {
  private static final int CLASSIC = 42;
  private static final int BIG = 43;

  private final byte[] file;
  private final ByteBuffer bytes;
  private final boolean big;

  private TiffBytes(byte[] file, ByteBuffer bytes, boolean big) {
    this.file = file;
    this.bytes = bytes;
    this.big = big;
  }

  /** Whether the bytes begin as a TIFF file does. */
  static boolean matches(byte[] head) {
    if (head.length < 8 || head[0] != head[1] || (head[0] != 'I' && head[0] != 'M')) {
      return false;
    }
    int version = head[0] == 'I' ? head[2] | head[3] << 8 : head[3] | head[2] << 8;
    return version == CLASSIC || version == BIG;
  }

  static TiffBytes of(byte[] file) throws UnreadableException {
    if (!matches(file)) {
      throw new UnreadableException("unreadable.tiff.signature");
    }
    ByteBuffer bytes =
        ByteBuffer.wrap(file)
            .order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    return new TiffBytes(file, bytes, bytes.getShort(2) == BIG);
  }

  /** Whether offsets have 64 bits. */
  boolean isBig() {
    return big;
  }

  ByteOrder order() {
    return bytes.order();
  }

  boolean bigEndian() {
    return bytes.order() == ByteOrder.BIG_ENDIAN;
  }

  /** The whole file, not a copy; must not be changed. */
  byte[] array() {
    return file;
  }

  int length() {
    return bytes.limit();
  }

  int int16(long at) throws UnreadableException {
    return Short.toUnsignedInt(bytes.getShort(within(at, 2)));
  }

  long int32(long at) throws UnreadableException {
    return Integer.toUnsignedLong(bytes.getInt(within(at, 4)));
  }

  /** Numbers beyond 2⁶³ are negative, which no offset and no count is. */
  long int64(long at) throws UnreadableException {
    return bytes.getLong(within(at, 8));
  }

  int int8(long at) throws UnreadableException {
    return Byte.toUnsignedInt(bytes.get(within(at, 1)));
  }

  /** An offset of the file's width. */
  long offset(long at) throws UnreadableException {
    return big ? int64(at) : int32(at);
  }

  /**
   * The position as an index, if so many bytes are there.
   *
   * @throws UnreadableException if they are not
   */
  int within(long at, long length) throws UnreadableException {
    if (at < 0 || length < 0 || length > bytes.limit() || at > bytes.limit() - length) {
      throw new UnreadableException("unreadable.cut-off");
    }
    return (int) at;
  }
}
