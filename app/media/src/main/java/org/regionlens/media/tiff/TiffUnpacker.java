package org.regionlens.media.tiff;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.regionlens.media.text.UnreadableException;

/** Undoes the compression of blocks. */
final class TiffUnpacker {
  private static final byte[] REVERSED = new byte[256];

  static {
    for (int i = 0; i < REVERSED.length; i++) {
      REVERSED[i] = (byte) (Integer.reverse(i) >>> 24);
    }
  }

  private final TiffBytes file;
  private final TiffPage page;
  private final int together;

  /**
   * @param together samples of a pixel that lie side by side in a block
   */
  TiffUnpacker(TiffBytes file, TiffPage page, int together) {
    this.file = file;
    this.page = page;
    this.together = together;
  }

  /**
   * The packed rows of a block.
   *
   * @param at where it begins in the file
   * @param length its bytes in the file, which are there
   * @throws UnreadableException if it does not hold all rows
   */
  byte[] unpack(int at, int length, int rows, int rowBytes) throws UnreadableException {
    byte[] to = new byte[rows * rowBytes];
    byte[] from = file.array();
    TiffPacking.Method method = page.packing().method();
    if (method == TiffPacking.Method.JPEG || method == TiffPacking.Method.FAX) {
      return new TiffCodec(file, page, together).decode(at, length, rows, rowBytes);
    }
    int start = at;
    if (page.packing().reversed()) {
      from = Arrays.copyOfRange(from, at, at + length);
      for (int i = 0; i < length; i++) {
        from[i] = REVERSED[from[i] & 0xff];
      }
      start = 0;
    }
    int filled =
        switch (method) {
          case NONE -> copy(from, start, length, to);
          case LZW -> Lzw.decode(from, start, length, to);
          case DEFLATE -> inflate(from, start, length, to);
          case PACK_BITS -> packBits(from, start, length, to);
          case ZSTD -> zstd(from, start, length, to);
          case LERC, JPEG, FAX ->
              throw new UnreadableException("unreadable.tiff.compression", method.name());
        };
    if (filled < to.length) {
      throw new UnreadableException("unreadable.cut-off");
    }
    return to;
  }

  private static int copy(byte[] from, int at, int length, byte[] to) {
    int count = Math.min(length, to.length);
    System.arraycopy(from, at, to, 0, count);
    return count;
  }

  private static int inflate(byte[] from, int at, int length, byte[] to)
      throws UnreadableException {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(from, at, length);
      int filled = 0;
      int count = 1;
      while (filled < to.length && count > 0) {
        count = inflater.inflate(to, filled, to.length - filled);
        filled += count;
      }
      return filled;
    } catch (DataFormatException e) {
      throw damaged("Deflate");
    }
  }

  private static int zstd(byte[] from, int at, int length, byte[] to) throws UnreadableException {
    try {
      return new ZstdDecompressor().decompress(from, at, length, to, 0, to.length);
    } catch (MalformedInputException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw damaged("ZSTD");
    }
  }

  /** Runs: a byte n ≥ 0 and n + 1 bytes, or n &lt; 0 and one byte that stands 1 − n times. */
  private static int packBits(byte[] from, int at, int length, byte[] to) {
    int filled = 0;
    int i = at;
    while (i + 1 < at + length && filled < to.length) {
      int n = from[i++];
      int run = Math.min(n < 0 ? 1 - n : n + 1, to.length - filled);
      if (n >= 0) {
        run = Math.min(run, at + length - i);
        System.arraycopy(from, i, to, filled, run);
        i += run;
        filled += run;
      } else if (n != Byte.MIN_VALUE) {
        Arrays.fill(to, filled, filled + run, from[i++]);
        filled += run;
      }
    }
    return filled;
  }

  static UnreadableException damaged(String what) {
    return new UnreadableException("unreadable.image.damaged", what);
  }
}
