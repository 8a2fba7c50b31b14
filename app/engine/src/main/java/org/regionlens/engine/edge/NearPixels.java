package org.regionlens.engine.edge;

import java.util.stream.IntStream;
import org.regionlens.engine.distance.FilledLabels;
import org.regionlens.engine.distance.SignedDistance;

/** Which widths of {@link Nearness#STANDARD} hold each pixel. */
final class NearPixels {
  private final FilledLabels labels;
  private final byte[] ranks;
  private final int[] rankOfWidth;

  private NearPixels(FilledLabels labels, byte[] ranks, int[] rankOfWidth) {
    this.labels = labels;
    this.ranks = ranks;
    this.rankOfWidth = rankOfWidth;
  }

  static NearPixels of(FilledLabels labels, SignedDistance distance) {
    double diagonal = Math.hypot(labels.height(), labels.width());
    double[] widths =
        Nearness.STANDARD.stream().mapToDouble(each -> each.pixelsOf(diagonal)).toArray();
    // 0.5 % and 2 % of the diagonal lie among the others, or beyond them, by the image's size.
    int[] ascending =
        IntStream.range(0, widths.length)
            .boxed()
            .sorted((a, b) -> Double.compare(widths[a], widths[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] rankOfWidth = new int[widths.length];
    for (int rank = 0; rank < ascending.length; rank++) {
      rankOfWidth[ascending[rank]] = rank;
    }
    byte[] ranks = new byte[labels.height() * labels.width()];
    for (int i = 0; i < ranks.length; i++) {
      double away = Math.abs(distance.at(i));
      int rank = 0;
      while (rank < widths.length && !(away <= widths[ascending[rank]])) {
        rank++;
      }
      ranks[i] = (byte) rank;
    }
    return new NearPixels(labels, ranks, rankOfWidth);
  }

  /** The place of the smallest width that holds the pixel, or the number of widths. */
  int rank(int pixel) {
    return ranks[pixel];
  }

  /** The place of a width among all, in ascending order. */
  int rankOfWidth(int width) {
    return rankOfWidth[width];
  }

  boolean isVoid(int pixel) {
    return labels.isVoid(pixel);
  }
}
