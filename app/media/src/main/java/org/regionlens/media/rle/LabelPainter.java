package org.regionlens.media.rle;

import java.util.Arrays;
import org.regionlens.media.text.UnreadableException;

/** Paints runs of labels, column by column, and counts what was painted over. */
final class LabelPainter {
  /** Masks of one image that overlap more often than this are no masks, but take time for ever. */
  private static final int MOST_LAYERS = 64;

  private final int height;
  private final int width;
  private final int empty;
  private final int[] labels;
  private int overlaps;
  private long painted;

  /**
   * @param height ≥ 1, pixels
   * @param width ≥ 1, pixels
   * @param empty the label where nothing is painted
   */
  LabelPainter(int height, int width, int empty) {
    this.height = height;
    this.width = width;
    this.empty = empty;
    this.labels = new int[height * width];
    Arrays.fill(labels, empty);
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  /** The labels themselves, row-major. */
  int[] labels() {
    return labels;
  }

  /** How often a pixel had another label before. */
  int overlaps() {
    return overlaps;
  }

  /**
   * Paints a run.
   *
   * @param from column-major index of its first pixel
   * @param length pixels; the run ends within the picture
   * @throws UnreadableException if the picture was painted over too often
   */
  void paint(int from, int length, int label) throws UnreadableException {
    painted += length;
    if (painted > (long) MOST_LAYERS * labels.length) {
      throw new UnreadableException("unreadable.rle.layers", MOST_LAYERS);
    }
    int x = from / height;
    int y = from % height;
    for (int i = 0; i < length; i++) {
      int pixel = y * width + x;
      if (labels[pixel] != empty && labels[pixel] != label) {
        overlaps++;
      }
      labels[pixel] = label;
      if (++y == height) {
        y = 0;
        x++;
      }
    }
  }
}
