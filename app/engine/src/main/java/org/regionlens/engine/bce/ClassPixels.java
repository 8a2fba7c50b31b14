package org.regionlens.engine.bce;

import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Samples;

/**
 * One class of a case, pixel by pixel: where its label stands, and its logits z.
 *
 * @param labels of the pixels, [H,W]
 * @param target y = 1 where the label is this one; a label that occurs nowhere if the class is read
 *     as background or is the ignored one
 * @param ignored m = 0 where the label is this one; a label that occurs nowhere if none is ignored
 * @param logits z, [H,W]
 */
public record ClassPixels(LabelMap labels, int target, int ignored, Samples logits) {
  public ClassPixels {
    if (target == ignored) {
      throw new IllegalArgumentException("A pixel cannot be of a class and ignored.");
    }
  }

  /** H·W. */
  public int size() {
    return logits.length();
  }
}
