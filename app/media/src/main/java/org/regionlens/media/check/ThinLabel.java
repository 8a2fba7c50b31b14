package org.regionlens.media.check;

import org.regionlens.engine.LabelMap;

/** Tells a label that is drawn as a band along boundaries, as void is in PASCAL VOC. */
final class ThinLabel {
  /** Widest band, pixels across or down. */
  private static final int WIDEST = 12;

  private static final double SHARE = 0.95;

  /** A smaller share of the picture is a thin thing rather than a band. */
  private static final double LEAST = 0.01;

  private ThinLabel() {}

  static boolean isBand(LabelMap labels, int label) {
    int width = labels.width();
    int height = labels.height();
    boolean[] thin = new boolean[width * height];
    long count = 0;
    for (int y = 0; y < height; y++) {
      count += mark(labels, label, y * width, 1, width, thin);
    }
    for (int x = 0; x < width; x++) {
      mark(labels, label, x, width, height, thin);
    }
    long narrow = 0;
    for (boolean each : thin) {
      narrow += each ? 1 : 0;
    }
    return count >= LEAST * thin.length && narrow >= SHARE * count;
  }

  /** Marks the short runs of a label along a line; gives how many pixels have it. */
  private static int mark(
      LabelMap labels, int label, int from, int step, int length, boolean[] thin) {
    int start = 0;
    int count = 0;
    for (int i = 0; i <= length; i++) {
      if (i < length && labels.at(from + i * step) == label) {
        count++;
        continue;
      }
      if (i - start <= WIDEST) {
        for (int k = start; k < i; k++) {
          thin[from + k * step] = true;
        }
      }
      start = i + 1;
    }
    return count;
  }
}
