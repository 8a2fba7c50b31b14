package org.regionlens.media.chart;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** How often each value of a map occurs, counts on a logarithmic axis. */
public final class HistogramChart {
  /** Where the axis of counts begins: a little below one cell, so that one can be seen. */
  private static final double FOOT = 0.7;

  private final Words words;

  public HistogramChart(Words words) {
    this.words = words;
  }

  /**
   * The chart, without texts around it.
   *
   * @param marked whether the range of the colours is marked
   */
  public Chart of(Histogram histogram, boolean marked) {
    List<Series.Point> bars = new ArrayList<>();
    long most = 1;
    for (int bin = 0; bin < histogram.counts().size(); bin++) {
      long count = histogram.counts().get(bin);
      // Nothing is drawn where nothing is: 0 has no place on a logarithmic axis.
      bars.add(
          Series.Point.bar(
              histogram.edge(bin),
              histogram.edge(bin + 1),
              count == 0 ? Double.NaN : (double) count));
      most = Math.max(most, count);
    }
    String name = new MapWords(words).title(histogram.map());
    String unit = words.get("unit." + histogram.map().unit());
    ChartAxis x =
        new ChartAxis(
            words.get("chart.value", name, unit),
            histogram.range(),
            histogram.scaling(),
            List.of());
    ChartAxis y =
        new ChartAxis(
            words.get("chart.cells"),
            new ValueRange(FOOT, Math.max(10, most * 1.5)),
            Scaling.LOG,
            List.of());
    ValueRange ends = histogram.colours().range();
    List<Panel.Span> spans = marked ? List.of(new Panel.Span(ends.low(), ends.high())) : List.of();
    Panel panel =
        new Panel.Lines(
            "", x, y, List.of(new Series("", SeriesStyle.INK, Series.Kind.BARS, bars)), spans);
    return new Chart("", "", List.of(panel), 1, List.of(), List.of(), List.of());
  }
}
