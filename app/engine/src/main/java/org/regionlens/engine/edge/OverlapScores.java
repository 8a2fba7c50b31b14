package org.regionlens.engine.edge;

import org.regionlens.engine.distance.FilledLabels;

/**
 * How well a prediction covers a class, over valid pixels. G is the class in the labels, void
 * filled, P in the prediction, and d a distance in pixels (Cheng, Girshick, Dollár, Berg and
 * Kirillov, Boundary IoU, CVPR 2021, arXiv 2103.16562; docs/method, "Overlap scores").
 *
 * @param iou |G ∩ P| / |G ∪ P|
 * @param boundary Boundary IoU, the same of G_d ∩ G and P_d ∩ P: the pixels of either mask within d
 *     of its own contour
 * @param trimap trimap IoU, the same of G_d ∩ G and G_d ∩ P: within d of the labels' contour, on
 *     both of its sides
 */
public record OverlapScores(Overlap iou, Overlap boundary, Overlap trimap) {

  /**
   * d of the published code: the share of the diagonal, rounded to the nearest whole number (a half
   * to the even one), at least 1.
   */
  public static int distance(int height, int width, double dilation) {
    double diagonal = Math.sqrt((double) height * height + (double) width * width);
    return (int) Math.max(1, Math.rint(dilation * diagonal));
  }

  /**
   * Compares a class.
   *
   * @param labels the labels, void filled; void pixels shape G but are not counted
   * @param truth G, [H,W]
   * @param prediction P, [H,W]
   * @param distance d ≥ 1, pixels
   */
  static OverlapScores of(
      FilledLabels labels, boolean[] truth, boolean[] prediction, int distance) {
    int height = labels.height();
    int width = labels.width();
    boolean[] deepTruth = BoxErosion.erode(truth, height, width, distance, false);
    boolean[] deepPrediction = BoxErosion.erode(prediction, height, width, distance, false);
    boolean[] outside = new boolean[truth.length];
    for (int i = 0; i < outside.length; i++) {
      outside[i] = !truth[i];
    }
    boolean[] farOutside = BoxErosion.erode(outside, height, width, distance, true);
    Counter whole = new Counter();
    Counter boundary = new Counter();
    Counter trimap = new Counter();
    for (int i = 0; i < truth.length; i++) {
      if (labels.isVoid(i)) {
        continue;
      }
      whole.count(truth[i], prediction[i]);
      boundary.count(truth[i] && !deepTruth[i], prediction[i] && !deepPrediction[i]);
      if (!deepTruth[i] && !farOutside[i]) {
        trimap.count(truth[i], prediction[i]);
      }
    }
    return new OverlapScores(whole.overlap(), boundary.overlap(), trimap.overlap());
  }

  private static final class Counter {
    private long intersection;
    private long union;

    void count(boolean a, boolean b) {
      intersection += a && b ? 1 : 0;
      union += a || b ? 1 : 0;
    }

    Overlap overlap() {
      return new Overlap(intersection, union);
    }
  }
}
