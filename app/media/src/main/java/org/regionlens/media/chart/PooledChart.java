package org.regionlens.media.chart;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.MapId;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.text.Words;

/** The profile of many images together: curves with confidence bands, and the pixels counted. */
public final class PooledChart {
  private static final double DECADES = 1e-4;

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
      MapId map, List<Double> multiples, List<Double> low, List<Double> high, List<Long> cells) {
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
    ProfileChart profiles = new ProfileChart(words);
    List<Series> series = new ArrayList<>();
    double most = 0;
    double least = Double.POSITIVE_INFINITY;
    for (Curve curve : curves) {
      List<Series.Point> points = new ArrayList<>();
      for (int band = 0; band < bands.count(); band++) {
        double y = curve.multiples().get(band);
        most = y > most ? y : most;
        least = y > 0 && y < least ? y : least;
        points.add(
            new Series.Point(
                ProfileChart.middle(bands, band),
                y,
                curve.low().get(band),
                curve.high().get(band),
                band > 1 && band < bands.count() - 1));
      }
      series.add(
          new Series(
              profiles.name(curve.map()),
              ProfileChart.style(curve.map()),
              Series.Kind.LINE,
              points));
    }
    most = most > 0 ? most : 1;
    least = Math.max(Math.min(least, most), most * DECADES);
    ChartAxis y =
        new ChartAxis(
            words.get("chart.multiples"),
            new ValueRange(least / 1.5, most * 1.6),
            Scaling.LOG,
            List.of());
    List<Long> cells = curves.getFirst().cells();
    return new Chart(
        "",
        "",
        List.of(
            new Panel.Lines("", profiles.distances("", bands), y, series, List.of()),
            profiles.counts(cells, bands)),
        1,
        List.of(3.0, 1.0),
        List.of(),
        List.of());
  }
}
