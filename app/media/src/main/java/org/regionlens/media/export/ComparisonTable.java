package org.regionlens.media.export;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import org.regionlens.engine.difference.EdgeDifference;
import org.regionlens.engine.difference.NumberChange;
import org.regionlens.engine.study.Quantity;
import org.regionlens.media.chart.SweepChart;
import org.regionlens.media.text.Words;

/** The numbers of A and B under whose they are: all classes, then the class shown. */
public final class ComparisonTable {
  private final Words words;
  private final SweepChart names;

  public ComparisonTable(Words words) {
    this.words = words;
    this.names = new SweepChart(words);
  }

  /** A number's name where a heading above it tells whose it is. */
  public String name(Quantity quantity) {
    String key = "compare.number." + quantity.key().orElse("");
    return words.has(key) ? words.get(key) : names.name(quantity);
  }

  /**
   * The table for under a chart, its heading first.
   *
   * @param className the class shown, if one is
   * @param number how a number is written
   */
  List<List<String>> rows(
      EdgeDifference difference, String className, DoubleFunction<String> number) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(words.get("difference.heading"), "A", "B", "B − A"));
    OptionalInt whose = difference.whose();
    for (boolean ofAll : new boolean[] {true, false}) {
      if (ofAll || whose.isPresent()) {
        String heading = ofAll ? words.get("figure.all-classes") : className;
        rows.add(List.of(heading + ":", "", "", ""));
      }
      for (Quantity quantity : Quantity.of(difference.a().analysis())) {
        if (quantity.isOfAllClasses() == ofAll) {
          NumberChange each = difference.number(quantity, whose);
          rows.add(
              List.of(
                  ofAll ? name(quantity) : names.name(quantity),
                  number.apply(each.a()),
                  number.apply(each.b()),
                  number.apply(each.difference())));
        }
      }
    }
    return rows;
  }
}
