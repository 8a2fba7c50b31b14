package org.regionlens.media.render;

import java.util.OptionalInt;
import org.regionlens.engine.LabelMap;

/**
 * The border of a mask. One class: its own pixels that have a neighbour outside, so that thin parts
 * stay as thin as they are. All classes: pixels whose right or lower neighbour has another label; a
 * void band between two classes is border enough.
 */
final class MaskOutline {
  private final LabelMap labels;
  private final OptionalInt one;
  private final int width;

  MaskOutline(LabelMap labels, OptionalInt one, int width) {
    this.labels = labels;
    this.one = one;
    this.width = width;
  }

  boolean at(int x, int y) {
    if (one.isPresent() && !inside(x, y)) {
      return false;
    }
    int index = y * labels.width() + x;
    if (labels.isIgnored(index)) {
      return false;
    }
    int label = labels.at(index);
    for (int step = 1; step <= width; step++) {
      if (differs(label, x + step, y) || differs(label, x, y + step)) {
        return true;
      }
      if (one.isPresent() && (differs(label, x - step, y) || differs(label, x, y - step))) {
        return true;
      }
    }
    return false;
  }

  private boolean differs(int label, int x, int y) {
    if (x < 0 || y < 0 || x >= labels.width() || y >= labels.height()) {
      return false;
    }
    int index = y * labels.width() + x;
    return labels.at(index) != label && (one.isPresent() || !labels.isIgnored(index));
  }

  private boolean inside(int x, int y) {
    return one.isPresent() && labels.at(y * labels.width() + x) == one.getAsInt();
  }
}
