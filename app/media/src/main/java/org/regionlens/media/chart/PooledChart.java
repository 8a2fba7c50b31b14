package org.regionlens.media.chart;

import java.util.List;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.media.text.Words;

/** The profile of many images together: curves with confidence bands, and the pixels counted. */
public final class PooledChart {
  private final Words words;

  public PooledChart(Words words) {
    this.words = words;
  }

  /**
   * A curve by band, in multiples of the mean.
   *
   * @param map which map
   * @param multiples NaN is "no value"
   * @param low lower end of the confidence band
   * @param high upper end of the confidence band
   * @param cells pixels counted
   */
  public record Curve(
      MapRef map, List<Double> multiples, List<Double> low, List<Double> high, List<Long> cells) {
    public Curve {
      multiples = List.copyOf(multiples);
      low = List.copyOf(low);
      high = List.copyOf(high);
      cells = List.copyOf(cells);
    }
  }

  /**
   * The chart, without texts around it.
   *
   * @param curves at least one, of maps without negative values
   */
  public Chart of(List<Curve> curves, DistanceBands bands) {
    ProfileAxes axes = new ProfileAxes(bands, words);
    List<Series> series =
        curves.stream()
            .map(
                curve ->
                    ProfileCurves.ribbon(
                        ProfileCurves.name(curve.map(), words),
                        ProfileCurves.style(curve.map()),
                        curve.multiples(),
                        curve.low(),
                        curve.high(),
                        bands))
            .toList();
    ChartAxis y = ProfileAxes.multiples(words.get("chart.multiples"), series, true);
    return new Chart(
        "",
        "",
        List.of(
            new Panel.Lines("", axes.distances(""), y, series, List.of()),
            axes.counts(curves.getFirst().cells())),
        1,
        List.of(3.0, 1.0),
        List.of(),
        List.of());
  }
}
