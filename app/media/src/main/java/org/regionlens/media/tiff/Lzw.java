package org.regionlens.media.tiff;

import org.regionlens.media.text.UnreadableException;

/** The LZW of TIFF (TIFF 6.0, section 13): codes of 9 to 12 bits, the first bits first. */
final class Lzw {
  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int FIRST = 258;
  private static final int MOST = 4096;

  private Lzw() {}

  /**
   * Decodes.
   *
   * @param to filled as far as the codes go, and no farther
   * @return how many bytes were filled
   */
  static int decode(byte[] from, int at, int length, byte[] to) throws UnreadableException {
    if (length >= 2 && from[at] == 0 && (from[at + 1] & 1) == 1) {
      // Before 1992 the last bits came first.
      throw new UnreadableException("unreadable.tiff.compression", "old-style LZW");
    }
    // A string is where it stood in the output when it came up: the one before it and a byte more.
    int[] starts = new int[MOST];
    int[] lengths = new int[MOST];
    int next = FIRST;
    int bits = 9;
    int filled = 0;
    int last = -1;
    int lastStart = 0;
    long held = 0;
    int have = 0;
    int end = at + length;
    int i = at;
    while (filled < to.length) {
      while (have < bits && i < end) {
        held = held << 8 | (from[i++] & 0xff);
        have += 8;
      }
      if (have < bits) {
        return filled;
      }
      have -= bits;
      int code = (int) ((held >> have) & ((1 << bits) - 1));
      if (code == END) {
        return filled;
      }
      if (code == CLEAR) {
        next = FIRST;
        bits = 9;
        last = -1;
        continue;
      }
      if (last >= 0 && next < MOST) {
        starts[next] = lastStart;
        lengths[next] = (last < CLEAR ? 1 : lengths[last]) + 1;
        next++;
      }
      if (code >= FIRST && (code >= next || last < 0)) {
        throw TiffUnpacker.damaged("LZW");
      }
      lastStart = filled;
      int count = 1;
      if (code < CLEAR) {
        to[filled] = (byte) code;
      } else {
        count = Math.min(lengths[code], to.length - filled);
        // Forward and byte by byte: a string may reach into itself.
        for (int k = 0; k < count; k++) {
          to[filled + k] = to[starts[code] + k];
        }
      }
      filled += count;
      last = code;
      // The writer's table is one string ahead of ours, and its codes grow one early.
      if (next + 1 >= 1 << bits && bits < 12) {
        bits++;
      }
    }
    return filled;
  }
}
