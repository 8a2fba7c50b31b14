package org.regionlens.desktop.session;

import java.util.Set;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.input.Case;

/**
 * The least memory in which an answer can be held: labels, image, logits, the maps shown and their
 * pictures. What cannot fit is refused before it is begun, for a full heap stops every thread again
 * and again until it is given up.
 */
final class AnswerSize {
  /** Labels, pixels of an image or a picture, values of a map. */
  private static final long BYTES = Integer.BYTES;

  /** Logits are kept as float or shorter. */
  private static final long LOGIT_BYTES = 2;

  private static final int MEGABYTE = 1 << 20;

  private AnswerSize() {}

  /**
   * Passes if an answer can fit.
   *
   * @param shown its maps
   * @param heap bytes that Java may use
   * @throws TooLargeException if it certainly cannot
   */
  static void require(Question question, Set<MapRef> shown, long heap) {
    long least = least(question, shown);
    if (least > heap) {
      LabelMap labels = question.subject().labels();
      throw new TooLargeException(
          labels.width(), labels.height(), least / MEGABYTE, heap / MEGABYTE);
    }
  }

  /** In bytes. */
  static long least(Question question, Set<MapRef> shown) {
    Case subject = question.subject();
    LabelMap labels = subject.labels();
    long pixels = labels.values().length;
    GridGeometry grid = GridGeometry.of(labels.height(), labels.width(), question.settings());
    long bytes = BYTES * pixels + LOGIT_BYTES * pixels * subject.logits().channels();
    if (subject.image() != null) {
      bytes += BYTES * pixels;
    }
    for (MapRef map : shown) {
      long size =
          map.domain() == MapSpec.Domain.PIXELS
              ? pixels
              : (long) grid.pointHeight() * grid.pointWidth();
      // A picture comes with its halves, quarters and so on: a third more.
      bytes += (map.equals(StandardMaps.OVERLAY) ? 0 : BYTES * size) + BYTES * size * 4 / 3;
    }
    return bytes;
  }
}
