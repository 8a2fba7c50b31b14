package org.regionlens.media.mask;

import java.util.List;

/** The palette of PASCAL VOC (VOC development kit, {@code VOClabelcolormap}). */
public final class VocPalette {
  private static final int CLASSES = 21;

  private VocPalette() {}

  /** The ARGB colour of an index: its bits, dealt out to the high bits of red, green and blue. */
  public static int argb(int index) {
    int red = 0;
    int green = 0;
    int blue = 0;
    int rest = index;
    for (int bit = 7; bit >= 0; bit--) {
      red |= (rest & 1) << bit;
      green |= (rest >> 1 & 1) << bit;
      blue |= (rest >> 2 & 1) << bit;
      rest >>= 3;
    }
    return 0xff << 24 | red << 16 | green << 8 | blue;
  }

  /** Whether a palette begins with the colours of all VOC classes. */
  public static boolean matches(List<Integer> palette) {
    if (palette.size() < CLASSES) {
      return false;
    }
    for (int i = 0; i < CLASSES; i++) {
      if (palette.get(i) != argb(i)) {
        return false;
      }
    }
    return true;
  }
}
