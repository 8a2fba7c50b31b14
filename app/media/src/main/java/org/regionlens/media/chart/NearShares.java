package org.regionlens.media.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeShare;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.edge.EdgeSums;
import org.regionlens.engine.edge.Nearness;
import org.regionlens.engine.edge.Opposition;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.NearText;
import org.regionlens.media.text.Words;

/** What lies near the boundary, by the widths of {@link Nearness#STANDARD}. */
public final class NearShares {

  private NearShares() {}

  /**
   * The share of the counted cells, that of each map of {@link EdgeStudy#sharedMaps()} in its sum,
   * the mean opposition, the fraction of opposed pixels, and the share of each of some other maps;
   * NaN is "no value".
   *
   * @param width index in {@link Nearness#STANDARD}
   * @param others such as {@link EdgeReport#otherSlopes()}
   */
  public static List<Double> of(EdgeSums sums, int width, List<MapRef> others) {
    if (!sums.counted()) {
      int columns = EdgeStudy.sharedMaps().size() + 3 + others.size();
      return Collections.nCopies(columns, Double.NaN);
    }
    List<Double> row = new ArrayList<>();
    row.add(sums.shares().getFirst().shareOfCells(width));
    EdgeStudy.sharedMaps().forEach(map -> row.add(share(sums, map, width)));
    Opposition opposition = sums.oppositionWithin().get(width);
    row.add(opposition.mean());
    row.add(opposition.fraction());
    others.forEach(map -> row.add(share(sums, map, width)));
    return row;
  }

  private static double share(EdgeSums sums, MapRef map, int width) {
    EdgeShare share = sums.share(map);
    return share == null ? Double.NaN : share.share(width);
  }

  /**
   * The same as a table for under a chart: a heading, then a row a width.
   *
   * @param sums of the report, or of one of its classes
   */
  public static List<List<String>> table(EdgeReport report, EdgeSums sums, Words words) {
    List<MapRef> others = report.otherSlopes();
    List<List<String>> table = new ArrayList<>();
    List<String> heading = new ArrayList<>();
    heading.add(words.get("chart.table.within"));
    heading.add(words.get("chart.table.cells"));
    EdgeStudy.sharedMaps().forEach(map -> heading.add(new MapWords(words).title(map)));
    heading.add(words.get("chart.opposition"));
    heading.add(words.get("chart.opposed"));
    others.forEach(map -> heading.add(new MapWords(words).title(map)));
    table.add(heading);
    for (int width = 0; width < Nearness.STANDARD.size(); width++) {
      List<String> row = new ArrayList<>();
      row.add(NearText.of(Nearness.STANDARD.get(width), report.diagonal(), words));
      of(sums, width, others).forEach(share -> row.add(number(share, words)));
      table.add(row);
    }
    return table;
  }

  private static String number(double share, Words words) {
    Locale locale = words.locale();
    return Double.isNaN(share) ? words.get("chart.none") : String.format(locale, "%.3f", share);
  }
}
