package org.regionlens.media.report;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.regionlens.engine.study.Quantity;
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
    Set<Quantity> quantities = new TreeSet<>(Quantity.standard());
    report.cases().forEach(each -> quantities.addAll(each.numbers().keySet()));
    for (Quantity quantity : quantities) {
      text.append(',').append(Csv.text(quantity.commandName()));
    }
    text.append('\n');
    for (CaseSummary each : report.cases()) {
      row(text, quantities, each.name(), "all", ALL, each.numbers());
      for (CaseSummary.ClassNumbers of : each.classes()) {
        Map<Quantity, Double> own = new TreeMap<>();
        own.putAll(of.numbers());
        own.keySet().removeIf(Quantity::isOfAllClasses);
        row(text, quantities, each.name(), Integer.toString(of.index()), of.name(), own);
      }
    }
    return text.toString();
  }

  private static void row(
      StringBuilder text,
      Set<Quantity> quantities,
      String name,
      String index,
      String className,
      Map<Quantity, Double> numbers) {
    text.append(Csv.text(name)).append(',').append(index).append(',').append(Csv.text(className));
    for (Quantity quantity : quantities) {
      text.append(',').append(Csv.number(numbers.getOrDefault(quantity, Double.NaN)));
    }
    text.append('\n');
  }
}
