package org.regionlens.media.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.regionlens.engine.difference.CurveChange;
import org.regionlens.engine.difference.EdgeDifference;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.edge.EdgeCurve;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.text.Words;

/**
 * Edge profiles of A and B in one plot, each curve in a style of its own, and B − A in another, in
 * the styles of B. Maps with negative values have a plot of their own, as in {@link ProfileChart}.
 */
public final class ComparisonChart {
  private static final List<SeriesStyle> OF_B =
      List.of(SeriesStyle.BLUE, SeriesStyle.VERMILLION, SeriesStyle.ORANGE, SeriesStyle.INK);
  private static final List<SeriesStyle> OF_A =
      List.of(SeriesStyle.GREEN, SeriesStyle.PURPLE, SeriesStyle.SKY, SeriesStyle.YELLOW);

  private static final double AROUND = 1.15;

  private final Words words;

  public ComparisonChart(Words words) {
    this.words = words;
  }

  /** Whether there is anything to draw: both sides have a boundary, and curves were asked for. */
  public static boolean canShow(EdgeDifference difference) {
    return !difference.curvesOf(difference.whose()).isEmpty();
  }

  /**
   * The chart, without texts around it.
   *
   * @param sideBySide whether plots stand beside each other, without the counts; else below each
   *     other, the counts of B last
   * @throws IllegalArgumentException if there is nothing to draw
   */
  public Chart of(EdgeDifference difference, boolean sideBySide) {
    List<CurveChange> curves = difference.curvesOf(difference.whose());
    if (curves.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to draw: no boundary, or no curve.");
    }
    DistanceBands bands = difference.b().settings().bands();
    ProfileAxes axes = new ProfileAxes(bands, words);
    ChartAxis x = axes.distances(sideBySide ? words.get("chart.distance.short") : "");
    List<Panel> panels = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (boolean signed : new boolean[] {false, true}) {
      List<Series> both = both(curves, signed, bands);
      if (!both.isEmpty()) {
        String label = words.get(signed ? "chart.multiples.short" : "chart.multiples");
        ChartAxis y = ProfileAxes.multiples(label, both, true);
        panels.add(new Panel.Lines(words.get("chart.comparison.both"), x, y, both, List.of()));
        shares.add(3.0);
      }
    }
    panels.add(change(curves, x, bands));
    shares.add(2.0);
    if (!sideBySide) {
      EdgeCurve counted = difference.b().all().curves().getFirst();
      panels.add(axes.counts(counted.bands().stream().map(EdgeCurve.Band::cells).toList()));
      shares.add(1.2);
    }
    int columns = sideBySide ? panels.size() : 1;
    return new Chart(
        "", "", panels, columns, sideBySide ? List.of() : shares, List.of(), List.of());
  }

  private List<Series> both(List<CurveChange> curves, boolean signed, DistanceBands bands) {
    List<Series> ofB = new ArrayList<>();
    List<Series> ofA = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      CurveChange each = curves.get(i);
      List<Double> values = Stream.concat(each.a().stream(), each.b().stream()).toList();
      if (ProfileCurves.isSigned(each.map(), values) == signed) {
        String name = ProfileCurves.name(each.map(), words);
        ofB.add(
            ProfileCurves.line(
                words.get("chart.comparison.b", name), style(OF_B, i), each.b(), bands));
        ofA.add(
            ProfileCurves.line(
                words.get("chart.comparison.a", name), style(OF_A, i), each.a(), bands));
      }
    }
    return Stream.concat(ofB.stream(), ofA.stream()).toList();
  }

  private Panel change(List<CurveChange> curves, ChartAxis x, DistanceBands bands) {
    List<Series> lines = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      lines.add(ProfileCurves.line("", style(OF_B, i), curves.get(i).differences(), bands));
    }
    double[] values = ProfileAxes.values(lines);
    double low = AROUND * Math.min(0, DoubleStream.of(values).min().orElse(0));
    double high = AROUND * Math.max(0, DoubleStream.of(values).max().orElse(0));
    ValueRange range = high > low ? new ValueRange(low, high) : new ValueRange(-1, 1);
    ChartAxis y =
        new ChartAxis(words.get("chart.multiples.short"), range, Scaling.LINEAR, List.of());
    return new Panel.Lines(words.get("chart.comparison.change"), x, y, lines, List.of());
  }

  private static SeriesStyle style(List<SeriesStyle> styles, int place) {
    return styles.get(place % styles.size());
  }
}
