package org.regionlens.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.regionlens.engine.edge.ClassEdges;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.edge.EdgeCurve;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSums;
import org.regionlens.engine.edge.Nearness;
import org.regionlens.engine.edge.Opposition;
import org.regionlens.media.chart.NearShares;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.NearText;
import org.regionlens.media.text.Words;

/**
 * An edge study as tables for people: the classes next to their boundaries, then by width, and the
 * curves if there are any, of the one class or of all together.
 */
final class EdgeTable {
  private final Words words;

  EdgeTable(Words words) {
    this.words = words;
  }

  String format(Case loaded, EdgeReport report) {
    StringBuilder text = new StringBuilder(classes(loaded, report));
    EdgeSums sums = report.sums();
    String of =
        report.whose().isPresent()
            ? name(loaded, report.classes().getFirst()).strip()
            : words.get("cli.edges.table.all-classes");
    if (!sums.counted()) {
      return text.append(line(words.get("cli.edges.no-boundary", of))).toString();
    }
    text.append(line("")).append(line(words.get("cli.edges.table.widths", of)));
    text.append(widths(report, sums));
    for (ClassEdges each : report.classes()) {
      if (each.voidBand().share() > 0) {
        text.append(
            line(
                words.get(
                    "cli.edges.void",
                    name(loaded, each).strip(),
                    percent(each.voidBand().share()),
                    TextTable.number(each.voidBand().width(), 1))));
      }
    }
    if (!sums.curves().isEmpty()) {
      text.append(line("")).append(line(words.get("cli.edges.table.bands", of)));
      text.append(bands(report, sums));
      text.append(line(words.get("cli.edges.sensitivity")));
    }
    return text.toString();
  }

  private String classes(Case loaded, EdgeReport report) {
    TextTable table = new TextTable();
    List<String> heading = new ArrayList<>();
    heading.add(words.get("cli.edges.table.class"));
    heading.add(words.get("cli.edges.table.iou"));
    heading.add(words.get("cli.edges.table.boundary-iou"));
    heading.add(words.get("cli.edges.table.trimap-iou"));
    heading.addAll(nearHeading(report));
    table.row(heading);
    for (ClassEdges each : report.classes()) {
      List<String> row = new ArrayList<>();
      row.add(name(loaded, each));
      row.add(TextTable.number(each.overlap().iou().ratio(), 3));
      row.add(TextTable.number(each.overlap().boundary().ratio(), 3));
      row.add(TextTable.number(each.overlap().trimap().ratio(), 3));
      row.addAll(near(report, each.sums(), 0));
      table.row(row);
    }
    if (report.classes().size() > 1) {
      List<String> row = new ArrayList<>();
      row.add(words.get("cli.edges.table.all"));
      row.add(TextTable.number(report.meanIou(), 3));
      row.add(TextTable.number(report.meanBoundaryIou(), 3));
      row.add(TextTable.number(report.meanTrimapIou(), 3));
      row.addAll(near(report, report.all(), 0));
      table.row(row);
    }
    return line(words.get("cli.edges.table.near", Integer.toString(report.overlapDistance())))
        + table.format();
  }

  private String widths(EdgeReport report, EdgeSums sums) {
    TextTable table = new TextTable();
    List<String> heading = new ArrayList<>();
    heading.add(words.get("cli.edges.table.within"));
    heading.addAll(nearHeading(report));
    table.row(heading);
    for (int width = 0; width < Nearness.STANDARD.size(); width++) {
      List<String> row = new ArrayList<>();
      row.add(NearText.brief(Nearness.STANDARD.get(width), report.diagonal(), words));
      row.addAll(near(report, sums, width));
      table.row(row);
    }
    return table.format();
  }

  private List<String> nearHeading(EdgeReport report) {
    Stream<String> standard =
        Stream.of(
            words.get("cli.edges.table.cells"),
            words.get("cli.edges.table.gradient-bce"),
            words.get("cli.edges.table.gradient-rmi"),
            words.get("cli.edges.table.bce"),
            words.get("cli.edges.table.sensitivity"),
            words.get("cli.edges.table.sensitivity-labels"),
            words.get("cli.edges.table.opposition"),
            words.get("cli.edges.table.opposed"));
    MapWords names = new MapWords(words);
    return Stream.concat(standard, report.otherSlopes().stream().map(names::brief)).toList();
  }

  private static List<String> near(EdgeReport report, EdgeSums sums, int width) {
    return NearShares.of(sums, width, report.otherSlopes()).stream()
        .map(share -> TextTable.number(share, 3))
        .toList();
  }

  private String bands(EdgeReport report, EdgeSums sums) {
    DistanceBands bands = report.settings().bands();
    TextTable table = new TextTable();
    List<String> heading = new ArrayList<>();
    heading.add(words.get("cli.edges.table.distance"));
    heading.add(words.get("cli.edges.table.count"));
    sums.curves().forEach(curve -> heading.add(curve.map().commandName()));
    heading.add(words.get("cli.edges.table.opposition"));
    heading.add(words.get("cli.edges.table.opposed"));
    table.row(heading);
    EdgeCurve first = sums.curves().getFirst();
    for (int i = 0; i < bands.count(); i++) {
      List<String> row = new ArrayList<>();
      row.add(interval(bands, i));
      row.add(Long.toString(first.bands().get(i).cells()));
      for (EdgeCurve curve : sums.curves()) {
        row.add(TextTable.number(curve.multiple(curve.bands().get(i).mean()), 3));
      }
      Opposition opposition = sums.oppositionByBand().get(i);
      row.add(TextTable.number(opposition.mean(), 3));
      row.add(TextTable.number(opposition.fraction(), 3));
      table.row(row);
    }
    return table.format();
  }

  private String interval(DistanceBands bands, int index) {
    if (index == 0) {
      return words.get("cli.edges.table.below", edge(bands.upper(index)));
    }
    if (index == bands.count() - 1) {
      return words.get("cli.edges.table.above", edge(bands.lower(index)));
    }
    return words.get("cli.edges.table.between", edge(bands.lower(index)), edge(bands.upper(index)));
  }

  private static String edge(double value) {
    return value == Math.rint(value) ? TextTable.number(value + 0.0, 0) : Double.toString(value);
  }

  private static String name(Case loaded, ClassEdges each) {
    return "%3d %s".formatted(each.index(), loaded.classes().name(each.index()));
  }

  private static String percent(double share) {
    return TextTable.number(100 * share, 0);
  }

  private static String line(String text) {
    return text + System.lineSeparator();
  }
}
