package org.regionlens.engine.series;

import org.regionlens.engine.Logits;

/**
 * One prediction at several moments, in order. An immutable snapshot: what grows is another
 * snapshot later. All steps have the same number of channels and pixels. Safe for many threads.
 */
public interface Series {

  /** How many steps there are, ≥ 0. */
  int size();

  /**
   * Which step stands at a place; numbers increase strictly.
   *
   * @param index 0 … {@link #size()} − 1
   */
  StepId at(int index);

  /**
   * What tells a step's content: equal keys, in this and in later snapshots, mean equal logits.
   *
   * @param index 0 … {@link #size()} − 1
   */
  Object key(int index);

  /**
   * The prediction of a step, [C,H,W]; takes as long as a disk does.
   *
   * @param index 0 … {@link #size()} − 1
   * @throws StepException if it cannot be had, now or at all; other steps may be
   */
  Logits logits(int index) throws StepException;

  /** Whether a later snapshot may have other steps. */
  boolean growing();

  /**
   * The last step that is not after a number.
   *
   * @return its index, or −1 if all steps are after it
   */
  default int indexAt(long number) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at(middle).number() <= number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
