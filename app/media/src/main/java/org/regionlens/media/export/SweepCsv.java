package org.regionlens.media.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regionlens.engine.study.Quantity;
import org.regionlens.engine.study.SweepPlan;
import org.regionlens.engine.study.SweepPoint;

/**
 * A sweep as a table, RFC 4180 with a heading: a row for each point, the parameters first. Numbers
 * in full double precision, an empty field for "no value".
 */
public final class SweepCsv {

  private SweepCsv() {}

  /** The table of the points of a plan. */
  public static String of(SweepPlan plan, List<SweepPoint> points) {
    StringBuilder text = new StringBuilder();
    text.append(String.join(",", heading(plan))).append('\n');
    for (SweepPoint point : points) {
      text.append(
              Stream.concat(point.at().stream(), point.values().stream())
                  .map(Csv::number)
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return text.toString();
  }

  /** The names of the parameters, then of the quantities. */
  public static List<String> heading(SweepPlan plan) {
    return Stream.concat(
            plan.axes().stream().map(axis -> axis.parameter().commandName()),
            plan.quantities().stream().map(Quantity::commandName))
        .toList();
  }
}
