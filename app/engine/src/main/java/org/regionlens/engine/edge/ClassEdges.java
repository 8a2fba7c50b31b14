package org.regionlens.engine.edge;

/**
 * The edges of one class.
 *
 * @param index class index (with one channel: 1)
 * @param overlap of labels and prediction
 * @param voidBand the ignored pixels along its boundary
 * @param sums what was counted; nothing for a class without a boundary
 */
public record ClassEdges(int index, OverlapScores overlap, VoidBand voidBand, EdgeSums sums) {

  /** Whether the class is somewhere in the labels, void filled, but not everywhere. */
  public boolean hasBoundary() {
    return sums.counted();
  }
}
