package org.regionlens.media.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
   * the mean opposition, and the fraction of opposed pixels; NaN is "no value".
   *
   * @param width index in {@link Nearness#STANDARD}
   */
  public static List<Double> of(EdgeSums sums, int width) {
    if (!sums.counted()) {
      return Collections.nCopies(EdgeStudy.sharedMaps().size() + 3, Double.NaN);
    }
    List<Double> row = new ArrayList<>();
    row.add(sums.shares().getFirst().shareOfCells(width));
    for (EdgeShare share : sums.shares()) {
      row.add(share.share(width));
    }
    Opposition opposition = sums.oppositionWithin().get(width);
    row.add(opposition.mean());
    row.add(opposition.fraction());
    return row;
  }

  /**
   * The same as a table for under a chart: a heading, then a row a width.
   *
   * @param diagonal of the image, pixels
   */
  public static List<List<String>> table(EdgeSums sums, double diagonal, Words words) {
    List<List<String>> table = new ArrayList<>();
    List<String> heading = new ArrayList<>();
    heading.add(words.get("chart.table.within"));
    heading.add(words.get("chart.table.cells"));
    EdgeStudy.sharedMaps().forEach(map -> heading.add(new MapWords(words).title(map)));
    heading.add(words.get("chart.opposition"));
    heading.add(words.get("chart.opposed"));
    table.add(heading);
    for (int width = 0; width < Nearness.STANDARD.size(); width++) {
      List<String> row = new ArrayList<>();
      row.add(NearText.of(Nearness.STANDARD.get(width), diagonal, words));
      of(sums, width).forEach(share -> row.add(number(share, words)));
      table.add(row);
    }
    return table;
  }

  private static String number(double share, Words words) {
    Locale locale = words.locale();
    return Double.isNaN(share) ? words.get("chart.none") : String.format(locale, "%.3f", share);
  }
}
