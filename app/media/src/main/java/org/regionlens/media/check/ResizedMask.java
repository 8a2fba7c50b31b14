package org.regionlens.media.check;

import org.regionlens.engine.LabelMap;
import org.regionlens.media.text.Phrase;

/**
 * Traces of a resize that mixes labels: between two different labels lies a pixel whose value is
 * strictly between them. In drawn masks a boundary pixel has the label of one side or the other.
 *
 * @param boundaries how many triples of neighbours in a row or column have different ends that are
 *     at least 2 apart
 * @param between how many of these have a middle strictly between their ends
 */
public record ResizedMask(long boundaries, long between) {
  private static final int FEWEST = 20;
  private static final double SHARE = 0.3;

  public static ResizedMask of(LabelMap labels) {
    int width = labels.width();
    int height = labels.height();
    long boundaries = 0;
    long between = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int pixel = y * width + x;
        if (x > 0 && x < width - 1) {
          int kind = kind(labels, pixel, 1);
          boundaries += kind > 0 ? 1 : 0;
          between += kind > 1 ? 1 : 0;
        }
        if (y > 0 && y < height - 1) {
          int kind = kind(labels, pixel, width);
          boundaries += kind > 0 ? 1 : 0;
          between += kind > 1 ? 1 : 0;
        }
      }
    }
    return new ResizedMask(boundaries, between);
  }

  /** 0: no boundary; 1: the middle belongs to one side; 2: it lies between. */
  private static int kind(LabelMap labels, int pixel, int step) {
    int one = labels.at(pixel - step);
    int other = labels.at(pixel + step);
    if (Math.abs((long) one - other) < 2) {
      return 0;
    }
    int middle = labels.at(pixel);
    return middle > Math.min(one, other) && middle < Math.max(one, other) ? 2 : 1;
  }

  public boolean isLikely() {
    return boundaries >= FEWEST && between >= SHARE * boundaries;
  }

  /** Share of the boundaries with such a middle, percent. */
  public long percent() {
    return boundaries == 0 ? 0 : Math.round(100.0 * between / boundaries);
  }

  /** What is said of it. */
  public Warning warning() {
    return Warning.of(Phrase.of("doubt.resized", percent()));
  }
}
