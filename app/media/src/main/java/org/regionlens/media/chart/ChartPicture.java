package org.regionlens.media.chart;

import java.util.List;
import org.regionlens.media.image.RasterImage;

/**
 * A chart as it was drawn.
 *
 * @param image opaque
 * @param scale pixels of the image per unit of the chart
 * @param plots where each panel of the chart lies, in its order
 */
public record ChartPicture(RasterImage image, double scale, List<PlotArea> plots) {
  public ChartPicture {
    plots = List.copyOf(plots);
  }
}
