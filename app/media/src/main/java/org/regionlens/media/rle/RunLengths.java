package org.regionlens.media.rle;

import java.util.Arrays;
import org.regionlens.media.text.UnreadableException;

/**
 * Runs of a binary mask in column-major order, background and foreground in turn, background first
 * (COCO's mask interface).
 *
 * @param height pixels
 * @param width pixels
 * @param counts lengths of the runs, together height·width
 */
record RunLengths(int height, int width, int[] counts) {
  /** Most pixels of a mask; the limit of pictures. */
  private static final long MOST_PIXELS = 128_000_000;

  /** Bits that a character of a compressed run carries. */
  private static final int BITS = 5;

  private static final int FIRST_CHARACTER = 48;
  private static final int CONTINUES = 0x20;
  private static final int NEGATIVE = 0x10;

  /**
   * @throws UnreadableException if the mask is too large or its runs do not fill it
   */
  static RunLengths of(long height, long width, long[] counts) throws UnreadableException {
    if (height < 1 || width < 1 || height > MOST_PIXELS || width > MOST_PIXELS / height) {
      throw new UnreadableException("unreadable.rle.size", height + " × " + width);
    }
    long sum = 0;
    for (long count : counts) {
      if (count < 0 || count > MOST_PIXELS) {
        throw new UnreadableException("unreadable.rle.negative", Long.toString(count));
      }
      sum += count;
    }
    if (sum != height * width) {
      throw new UnreadableException(
          "unreadable.rle.sum", Long.toString(sum), Long.toString(height * width));
    }
    int[] runs = Arrays.stream(counts).mapToInt(Math::toIntExact).toArray();
    return new RunLengths((int) height, (int) width, runs);
  }

  /**
   * The runs in a string: each is a number of 5-bit groups, lowest first, written as characters
   * from '0' on; from the fourth on it is the difference to the run before the last.
   */
  static long[] parse(String text) throws UnreadableException {
    long[] counts = new long[text.length()];
    int used = 0;
    int at = 0;
    while (at < text.length()) {
      long value = 0;
      int shift = 0;
      int group;
      do {
        group = at < text.length() ? text.charAt(at++) - FIRST_CHARACTER : -1;
        if (group < 0 || group >= 64 || shift > 7 * BITS) {
          throw new UnreadableException("unreadable.rle.text", Integer.toString(at));
        }
        value |= (long) (group & 0x1f) << shift;
        shift += BITS;
      } while ((group & CONTINUES) != 0);
      if ((group & NEGATIVE) != 0) {
        value |= -1L << shift;
      }
      counts[used] = used > 2 ? counts[used - 2] + value : value;
      used++;
    }
    return Arrays.copyOf(counts, used);
  }

  /** Paints a label where the mask is set. */
  void paint(LabelPainter painter, int label) throws UnreadableException {
    int at = 0;
    for (int run = 0; run < counts.length; run++) {
      if (run % 2 == 1) {
        painter.paint(at, counts[run], label);
      }
      at += counts[run];
    }
  }
}
