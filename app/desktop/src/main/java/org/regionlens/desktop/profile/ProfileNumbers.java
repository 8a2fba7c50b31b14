package org.regionlens.desktop.profile;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeShare;
import org.regionlens.engine.edge.EdgeSums;
import org.regionlens.engine.edge.Nearness;
import org.regionlens.engine.edge.Opposition;

/**
 * The numbers of a profile: overlap, and by width what lies near the boundary. NaN is "no value".
 *
 * @param iou of the class, or mIoU
 * @param boundaryIou Boundary IoU, or its mean
 * @param trimapIou trimap IoU, or its mean
 * @param rows one for each {@link Nearness#STANDARD}, each with a value for every {@link Column}
 */
record ProfileNumbers(double iou, double boundaryIou, double trimapIou, List<List<Double>> rows) {

  /** What is counted near the boundary. */
  enum Column {
    CELLS,
    GRADIENT_BCE,
    GRADIENT_RMI,
    BCE,
    SENSITIVITY,
    SENSITIVITY_LABELS,
    OPPOSITION,
    OPPOSED
  }

  ProfileNumbers {
    rows = rows.stream().map(List::copyOf).toList();
  }

  static ProfileNumbers of(ProfileAnswer answer) {
    EdgeReport report = answer.report();
    EdgeSums sums = answer.sums();
    List<List<Double>> rows = new ArrayList<>();
    for (int width = 0; width < Nearness.STANDARD.size(); width++) {
      rows.add(sums.counted() ? row(sums, width) : none());
    }
    return new ProfileNumbers(
        report.meanIou(), report.meanBoundaryIou(), report.meanTrimapIou(), rows);
  }

  private static List<Double> row(EdgeSums sums, int width) {
    List<Double> row = new ArrayList<>();
    row.add(sums.shares().getFirst().shareOfCells(width));
    // In the order of the columns: EdgeStudy.sharedMaps().
    for (EdgeShare share : sums.shares()) {
      row.add(share.share(width));
    }
    Opposition opposition = sums.oppositionWithin().get(width);
    row.add(opposition.mean());
    row.add(opposition.fraction());
    return row;
  }

  private static List<Double> none() {
    return java.util.Collections.nCopies(Column.values().length, Double.NaN);
  }
}
