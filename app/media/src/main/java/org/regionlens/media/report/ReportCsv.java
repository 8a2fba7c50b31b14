package org.regionlens.media.report;

import java.util.EnumMap;
import java.util.Map;
import org.regionlens.engine.study.SweepQuantity;
import org.regionlens.media.export.Csv;

/**
 * The numbers of a report as one table, RFC 4180 with a heading: a row for each case of all classes
 * together, which says how they are put together, and one for each of its classes, without what is
 * of all classes; an empty field is "no value".
 */
public final class ReportCsv {

  /** Stands where a row of one class has its name. */
  private static final String ALL = "all classes (rmi and mi: sums; iou: means)";

  private ReportCsv() {}

  /** The table. */
  public static String of(Report report) {
    StringBuilder text = new StringBuilder("case,class,name");
    for (SweepQuantity quantity : SweepQuantity.values()) {
      text.append(',').append(quantity.commandName());
    }
    text.append('\n');
    for (CaseSummary each : report.cases()) {
      row(text, each.name(), "all", ALL, each.numbers());
      for (CaseSummary.ClassNumbers of : each.classes()) {
        Map<SweepQuantity, Double> own = new EnumMap<>(SweepQuantity.class);
        own.putAll(of.numbers());
        own.keySet().removeIf(SweepQuantity::isOfAllClasses);
        row(text, each.name(), Integer.toString(of.index()), of.name(), own);
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
