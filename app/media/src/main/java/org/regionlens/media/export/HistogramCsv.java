package org.regionlens.media.export;

import org.regionlens.media.chart.Histogram;

/**
 * A histogram as a table, RFC 4180 with a heading: a row for each bin, its two ends and how many
 * cells it holds, in the map's unit and full double precision. The last row, without ends, counts
 * the cells without a value.
 */
public final class HistogramCsv {

  private HistogramCsv() {}

  /** The table. */
  public static String of(Histogram histogram) {
    StringBuilder text = new StringBuilder("low,high,cells\n");
    for (int bin = 0; bin < histogram.counts().size(); bin++) {
      text.append(histogram.edge(bin))
          .append(',')
          .append(histogram.edge(bin + 1))
          .append(',')
          .append(histogram.counts().get(bin))
          .append('\n');
    }
    return text.append(",,").append(histogram.empty()).append('\n').toString();
  }
}
