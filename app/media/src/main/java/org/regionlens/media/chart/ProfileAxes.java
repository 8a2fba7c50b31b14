package org.regionlens.media.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.text.Words;

/** The axes of plots by signed distance: the distance, multiples of a mean, and pixels counted. */
public final class ProfileAxes {
  /** Decades below the largest value that the axis reaches at most. */
  private static final double MOST_DECADES = 1e-4;

  private final DistanceBands bands;
  private final Words words;

  ProfileAxes(DistanceBands bands, Words words) {
    this.bands = bands;
    this.words = words;
  }

  /** The signed distance of the middle of a band, or of its open end a little beyond the last. */
  public static double middle(DistanceBands bands, int band) {
    return (left(bands, band) + right(bands, band)) / 2;
  }

  private static double left(DistanceBands bands, int band) {
    return Math.max(bands.lower(band), -end(bands));
  }

  private static double right(DistanceBands bands, int band) {
    return Math.min(bands.upper(band), end(bands));
  }

  private static double end(DistanceBands bands) {
    return (bands.perSide() + 1) * bands.width();
  }

  /** Signed distances, with the open bands at both ends. */
  ChartAxis distances(String label) {
    int perSide = bands.perSide();
    double end = end(bands);
    int step = Math.max(1, perSide / 4);
    double last = perSide * bands.width();
    List<ChartAxis.Mark> marks = new ArrayList<>();
    marks.add(new ChartAxis.Mark(-end + bands.width() / 2, "< " + signed(-last)));
    for (int k = -(perSide - 1) / step * step; k < perSide; k += step) {
      marks.add(new ChartAxis.Mark(k * bands.width(), signed(k * bands.width())));
    }
    marks.add(new ChartAxis.Mark(end - bands.width() / 2, "> " + signed(last)));
    return new ChartAxis(label, new ValueRange(-end, end), Scaling.LINEAR, marks);
  }

  /**
   * Multiples of a mean that hold the curves.
   *
   * @param logarithmic whether decades are equally high; with values below 0 the axis is nearly
   *     linear about 0
   */
  static ChartAxis multiples(String label, List<Series> curves, boolean logarithmic) {
    double[] values = values(curves);
    double high = DoubleStream.of(values).max().orElse(1);
    double low = DoubleStream.of(values).min().orElse(0);
    double reach = Math.max(Math.abs(high), Math.abs(low));
    reach = reach > 0 ? reach : 1;
    if (!logarithmic || low < 0) {
      double bottom = low < 0 ? low * 1.4 : 0;
      double top = high > 0 ? high * 1.4 : reach;
      ValueRange range = new ValueRange(bottom, top);
      return new ChartAxis(label, range, logarithmic ? Scaling.SYMLOG : Scaling.LINEAR, List.of());
    }
    double smallest = DoubleStream.of(values).filter(v -> v > 0).min().orElse(reach / 10);
    ValueRange range = new ValueRange(Math.max(smallest / 1.5, reach * MOST_DECADES), reach * 1.8);
    return new ChartAxis(label, range, Scaling.LOG, List.of());
  }

  /** The values of curves, without "no value". */
  static double[] values(List<Series> curves) {
    return curves.stream()
        .flatMapToDouble(series -> series.points().stream().mapToDouble(Series.Point::y))
        .filter(Double::isFinite)
        .toArray();
  }

  /** Bars of the pixels of each band. */
  Panel counts(List<Long> counted) {
    List<Series.Point> bars = new ArrayList<>();
    double most = 1;
    for (int band = 0; band < bands.count(); band++) {
      double count = (double) counted.get(band);
      bars.add(Series.Point.bar(left(bands, band), right(bands, band), count));
      most = Math.max(most, count);
    }
    ChartAxis y =
        new ChartAxis(
            words.get("chart.pixels"),
            new ValueRange(0.8, Math.max(10, most * 1.5)),
            Scaling.LOG,
            List.of());
    return new Panel.Lines(
        "",
        distances(words.get("chart.distance")),
        y,
        List.of(new Series("", SeriesStyle.INK, Series.Kind.BARS, bars)),
        List.of());
  }

  private String signed(double value) {
    Locale locale = words.locale();
    String form = value == Math.rint(value) ? "%.0f" : "%.1f";
    return (value < 0 ? "−" : "") + String.format(locale, form, Math.abs(value));
  }
}
