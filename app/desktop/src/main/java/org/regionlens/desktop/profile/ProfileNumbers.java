package org.regionlens.desktop.profile;

import java.util.List;
import java.util.stream.IntStream;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.Nearness;
import org.regionlens.media.chart.NearShares;

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
    // In the order of the columns: EdgeStudy.sharedMaps().
    List<List<Double>> rows =
        IntStream.range(0, Nearness.STANDARD.size())
            .mapToObj(width -> NearShares.of(answer.report().sums(), width, List.of()))
            .toList();
    return new ProfileNumbers(
        report.meanIou(), report.meanBoundaryIou(), report.meanTrimapIou(), rows);
  }
}
