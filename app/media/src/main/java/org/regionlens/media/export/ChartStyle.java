package org.regionlens.media.export;

import org.regionlens.media.chart.ChartTheme;

/**
 * How a chart becomes a file.
 *
 * @param theme light or dark
 * @param scale pixels per unit of the chart, 1 … 4
 */
public record ChartStyle(ChartTheme theme, double scale) {

  /** Light, one pixel a unit. */
  public static ChartStyle defaults() {
    return new ChartStyle(ChartTheme.LIGHT, 1);
  }
}
