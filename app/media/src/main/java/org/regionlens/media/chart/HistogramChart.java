package org.regionlens.media.chart;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Samples;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.text.Words;

/** How often each value of a map occurs, counts on a logarithmic axis. */
public final class HistogramChart {
  private final Words words;

  public HistogramChart(Words words) {
    this.words = words;
  }

  /**
   * Counts cells by value; bins are equally wide, a bin holds its lower edge, the last both.
   *
   * @param range of all bins; values beyond are left out
   * @param bins ≥ 1
   * @return a count for each bin
   */
  public static long[] counts(MapValues values, ValueRange range, int bins) {
    long[] counts = new long[bins];
    Samples samples = values.samples();
    double width = range.high() - range.low();
    for (int i = 0; i < samples.length(); i++) {
      double value = samples.get(i);
      if (value >= range.low() && value <= range.high()) {
        int bin = (int) ((value - range.low()) / width * bins);
        counts[Math.min(bin, bins - 1)]++;
      }
    }
    return counts;
  }

  /**
   * The chart, without texts around it.
   *
   * @param range of all bins
   * @param marked values between which the bars are marked; none if it is the whole range
   */
  public Chart of(MapValues values, ValueRange range, int bins, ValueRange marked) {
    long[] counts = counts(values, range, bins);
    double width = (range.high() - range.low()) / bins;
    List<Series.Point> bars = new ArrayList<>();
    long most = 1;
    for (int bin = 0; bin < bins; bin++) {
      double left = range.low() + bin * width;
      bars.add(Series.Point.bar(left, left + width, (double) counts[bin]));
      most = Math.max(most, counts[bin]);
    }
    String unit = words.get("unit." + values.id().unit());
    ChartAxis x =
        ChartAxis.linear(
            words.get("chart.value", words.get("map." + values.id()), unit),
            range.low(),
            range.high());
    ChartAxis y =
        new ChartAxis(
            words.get("chart.cells"),
            new ValueRange(0.8, Math.max(10, most * 1.5)),
            Scaling.LOG,
            List.of());
    List<Panel.Span> spans =
        marked.equals(range) ? List.of() : List.of(new Panel.Span(marked.low(), marked.high()));
    Panel panel =
        new Panel.Lines(
            "", x, y, List.of(new Series("", SeriesStyle.INK, Series.Kind.BARS, bars)), spans);
    return new Chart("", "", List.of(panel), 1, List.of(), List.of(), List.of());
  }
}
