package org.regionlens.media.tiff;

import org.regionlens.media.array.ElementType;
import org.regionlens.media.text.UnreadableException;

/**
 * What a sample of a TIFF picture is.
 *
 * @param format kind of number
 * @param bits a sample, 1 to 64
 */
record TiffNumbers(Format format, int bits) {

  /** The kinds of numbers that are read. */
  enum Format {
    UNSIGNED,
    SIGNED,
    FLOAT
  }

  /** Samples of all channels are alike, or the file is refused. */
  static TiffNumbers of(TiffDirectory directory, int samples) throws UnreadableException {
    long bits = same(directory, TiffDirectory.BITS, samples, 1);
    Format format =
        switch ((int) same(directory, TiffDirectory.FORMAT, samples, 1)) {
          case 2 -> Format.SIGNED;
          case 3 -> Format.FLOAT;
          case 5, 6 -> throw new UnreadableException("unreadable.tiff.complex");
          // 4 is "undefined", which libtiff takes as unsigned too.
          default -> Format.UNSIGNED;
        };
    boolean read =
        switch (format) {
          // Of 24 bits writers do not agree on the byte order.
          case UNSIGNED -> (bits >= 1 && bits <= 32 && bits != 24) || bits == 64;
          case SIGNED -> bits == 8 || bits == 16 || bits == 32 || bits == 64;
          case FLOAT -> bits == 16 || bits == 24 || bits == 32 || bits == 64;
        };
    if (!read) {
      throw new UnreadableException("unreadable.tiff.bits", Long.toString(bits));
    }
    return new TiffNumbers(format, (int) bits);
  }

  private static long same(TiffDirectory directory, int tag, int samples, long otherwise)
      throws UnreadableException {
    long first = directory.number(tag, 0, otherwise);
    for (int i = 1; i < Math.min(samples, directory.count(tag)); i++) {
      if (directory.number(tag, i) != first) {
        throw new UnreadableException("unreadable.tiff.mixed");
      }
    }
    return first;
  }

  /** The type of the array that holds the samples: the next that has their bits. */
  ElementType type() {
    int held = 8 * bytes();
    return ElementType.valueOf(
        (format == Format.FLOAT ? "FLOAT" : format == Format.SIGNED ? "INT" : "UINT") + held);
  }

  /** Bytes of a sample in the array. */
  int bytes() {
    return bits <= 8 ? 1 : bits <= 16 ? 2 : bits <= 32 ? 4 : 8;
  }

  /** Whether samples lie in the file as they lie in the array. */
  boolean whole() {
    return bits == 8 * bytes();
  }
}
