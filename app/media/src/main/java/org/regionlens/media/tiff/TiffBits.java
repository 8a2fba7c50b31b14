package org.regionlens.media.tiff;

/** Takes samples of any depth out of packed rows. */
final class TiffBits {
  private static final int BYTE = 8;

  /** Of floating-point numbers of 24 bits: 1 for the sign, 7 for the exponent. */
  private static final int MANTISSA_24 = 16;

  private static final int BIAS_24 = 63;

  private TiffBits() {}

  /**
   * Copies samples; those of odd depths become whole numbers of 8, 16 or 32 bits, floating-point
   * numbers of 24 bits become such of 32.
   *
   * @param row where they are packed, from a byte on
   * @param count samples
   */
  static void copy(
      TiffNumbers numbers, byte[] row, int at, byte[] to, int target, int count, boolean big) {
    if (numbers.whole()) {
      System.arraycopy(row, at, to, target, count * numbers.bytes());
    } else if (numbers.format() == TiffNumbers.Format.FLOAT) {
      for (int i = 0; i < count; i++) {
        int stored = (int) number(row, at + 3 * i, 3, big);
        put(to, target + 4 * i, 4, Float.floatToRawIntBits(float24(stored)), big);
      }
    } else if (numbers.bits() % BYTE == 0) {
      int bytes = numbers.bits() / BYTE;
      for (int i = 0; i < count; i++) {
        long value = number(row, at + bytes * i, bytes, big);
        put(to, target + numbers.bytes() * i, numbers.bytes(), value, big);
      }
    } else {
      unpack(numbers, row, at, to, target, count, big);
    }
  }

  /** Samples that do not end with bytes come with their first bits first in either byte order. */
  private static void unpack(
      TiffNumbers numbers, byte[] row, int at, byte[] to, int target, int count, boolean big) {
    int bits = numbers.bits();
    long mask = (1L << bits) - 1;
    long held = 0;
    int have = 0;
    int next = at;
    for (int i = 0; i < count; i++) {
      while (have < bits) {
        held = held << BYTE | (row[next++] & 0xff);
        have += BYTE;
      }
      have -= bits;
      put(to, target + numbers.bytes() * i, numbers.bytes(), held >> have & mask, big);
    }
  }

  /** An unsigned number of some bytes. */
  static long number(byte[] bytes, int at, int length, boolean big) {
    long value = 0;
    for (int i = 0; i < length; i++) {
      value = value << BYTE | (bytes[at + (big ? i : length - 1 - i)] & 0xff);
    }
    return value;
  }

  /** Writes the lower bytes of a number. */
  static void put(byte[] bytes, int at, int length, long value, boolean big) {
    for (int i = 0; i < length; i++) {
      bytes[at + (big ? length - 1 - i : i)] = (byte) (value >>> (BYTE * i));
    }
  }

  /** A floating-point number of 24 bits (Adobe Photoshop TIFF technical note 3). */
  static float float24(int bits) {
    int exponent = bits >> MANTISSA_24 & 0x7f;
    int mantissa = bits & 0xffff;
    float sign = bits >> 23 == 0 ? 1 : -1;
    if (exponent == 0x7f) {
      return mantissa == 0 ? sign * Float.POSITIVE_INFINITY : Float.NaN;
    }
    return exponent == 0
        ? sign * Math.scalb((float) mantissa, 1 - BIAS_24 - MANTISSA_24)
        : sign
            * Math.scalb((float) (mantissa | 1 << MANTISSA_24), exponent - BIAS_24 - MANTISSA_24);
  }
}
