package org.regionlens.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.difference.EdgeDifference;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSums;
import org.regionlens.media.chart.Chart;
import org.regionlens.media.chart.ChartAxis;
import org.regionlens.media.chart.Panel;
import org.regionlens.media.chart.ProfileChart;
import org.regionlens.media.chart.Series;
import org.regionlens.media.chart.SeriesStyle;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.text.Words;

/** The curves of both sides in one plot: those of A in styles of their own. */
final class ComparisonChart {
  private static final ProfileChart.Choice CHOICE = new ProfileChart.Choice(false, false, true);

  private final ProfileChart charts;
  private final Words words;

  ComparisonChart(Words words) {
    this.charts = new ProfileChart(words);
    this.words = words;
  }

  /** The chart; null where a side has no boundary. */
  @Nullable Chart of(EdgeDifference answer) {
    EdgeSums a = sums(answer.a());
    EdgeSums b = sums(answer.b());
    if (!a.counted() || !b.counted()) {
      return null;
    }
    Chart drawn = charts.of(b, answer.b().settings().bands(), CHOICE);
    Chart other = charts.of(a, answer.a().settings().bands(), CHOICE);
    List<Panel> panels = new ArrayList<>(drawn.panels());
    if (panels.getFirst() instanceof Panel.Lines lines
        && other.panels().getFirst() instanceof Panel.Lines beside) {
      panels.set(0, both(lines, beside));
    }
    return new Chart("", "", panels, drawn.columns(), drawn.rowShares(), List.of(), List.of());
  }

  /** Of the one class, or of all together. */
  private static EdgeSums sums(EdgeReport report) {
    return report.classes().size() == 1 ? report.classes().getFirst().sums() : report.all();
  }

  private Panel both(Panel.Lines b, Panel.Lines a) {
    List<Series> series = new ArrayList<>();
    for (Series each : b.series()) {
      series.add(named(each, "compare.series.b", each.style()));
    }
    for (Series each : a.series()) {
      SeriesStyle style = each.style() == SeriesStyle.BLUE ? SeriesStyle.GREEN : SeriesStyle.PURPLE;
      series.add(named(each, "compare.series.a", style));
    }
    ValueRange one = b.y().range();
    ValueRange other = a.y().range();
    ValueRange range =
        new ValueRange(Math.min(one.low(), other.low()), Math.max(one.high(), other.high()));
    ChartAxis y = new ChartAxis(b.y().label(), range, b.y().scaling(), b.y().marks());
    return new Panel.Lines(b.title(), b.x(), y, series, List.of());
  }

  private Series named(Series series, String key, SeriesStyle style) {
    return new Series(words.get(key, series.name()), style, series.kind(), series.points());
  }
}
