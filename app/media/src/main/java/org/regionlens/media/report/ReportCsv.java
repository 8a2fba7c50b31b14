package org.regionlens.media.report;

import java.util.Map;
import org.regionlens.engine.study.SweepQuantity;
import org.regionlens.media.export.Csv;

/**
 * The numbers of a report as one table, RFC 4180 with a heading: a row for each case of all classes
 * together, and one for each of its classes; an empty field is "no value".
 */
public final class ReportCsv {

  private ReportCsv() {}

  /** The table. */
  public static String of(Report report) {
    StringBuilder text = new StringBuilder("case,class,name");
    for (SweepQuantity quantity : SweepQuantity.values()) {
      text.append(',').append(quantity.commandName());
    }
    text.append('\n');
    for (CaseSummary each : report.cases()) {
      row(text, each.name(), "all", "", each.numbers());
      for (CaseSummary.ClassNumbers of : each.classes()) {
        row(text, each.name(), Integer.toString(of.index()), of.name(), of.numbers());
      }
    }
    return text.toString();
  }

  private static void row(
      StringBuilder text,
      String name,
      String index,
      String className,
      Map<SweepQuantity, Double> numbers) {
    text.append(Csv.text(name)).append(',').append(index).append(',').append(Csv.text(className));
    for (SweepQuantity quantity : SweepQuantity.values()) {
      text.append(',').append(Csv.number(numbers.getOrDefault(quantity, Double.NaN)));
    }
    text.append('\n');
  }
}
