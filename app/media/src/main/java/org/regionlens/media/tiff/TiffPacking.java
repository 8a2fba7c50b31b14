package org.regionlens.media.tiff;

import java.util.Locale;
import org.regionlens.media.text.UnreadableException;

/**
 * How the blocks of a TIFF picture are compressed.
 *
 * @param method of compression
 * @param predictor 1 none, 2 differences of neighbours, 3 differences of bytes of floating-point
 *     numbers
 * @param reversed whether the bits of every byte are in reverse order
 */
record TiffPacking(Method method, int predictor, boolean reversed) {

  /** The compressions that are read, with the most that a byte can become. */
  enum Method {
    NONE(1),
    LZW(4096),
    DEFLATE(1040),
    PACK_BITS(64),
    ZSTD(1 << 16),
    LERC(1 << 20),
    JPEG(1 << 16),
    FAX(1 << 16);

    private final long most;

    Method(long most) {
      this.most = most;
    }

    /** Bytes that a compressed byte can become at most, generously. */
    long most() {
      return most;
    }
  }

  static TiffPacking of(TiffDirectory directory) throws UnreadableException {
    int code = (int) directory.number(TiffDirectory.COMPRESSION, 0, 1);
    Method method =
        switch (code) {
          case 1 -> Method.NONE;
          case 2, 3, 4 -> Method.FAX;
          case 5 -> Method.LZW;
          case 7 -> Method.JPEG;
          case 8, 32946 -> Method.DEFLATE;
          case 32773 -> Method.PACK_BITS;
          case 50000 -> Method.ZSTD;
          case 34887 -> Method.LERC;
          default -> throw new UnreadableException("unreadable.tiff.compression", name(code));
        };
    boolean takesPredictor =
        method == Method.LZW || method == Method.DEFLATE || method == Method.ZSTD;
    long predictor = takesPredictor ? directory.number(TiffDirectory.PREDICTOR, 0, 1) : 1;
    if (predictor < 1 || predictor > 3) {
      throw new UnreadableException("unreadable.tiff.predictor", Long.toString(predictor));
    }
    boolean reversed = directory.number(TiffDirectory.FILL_ORDER, 0, 1) == 2;
    return new TiffPacking(method, (int) predictor, reversed);
  }

  private static String name(int code) {
    return switch (code) {
      case 6 -> "old-style JPEG";
      case 32766 -> "NeXT";
      case 32809 -> "ThunderScan";
      case 33003, 33004, 33005, 34712 -> "JPEG 2000";
      case 34661 -> "JBIG";
      case 34676, 34677 -> "SGI LogLuv";
      case 34892 -> "lossy JPEG of DNG";
      case 34925 -> "LZMA";
      case 34933 -> "PNG";
      case 34934, 22610 -> "JPEG XR";
      case 50001 -> "WebP";
      case 50002, 52546 -> "JPEG XL";
      default -> String.format(Locale.ROOT, "number %d", code);
    };
  }
}
