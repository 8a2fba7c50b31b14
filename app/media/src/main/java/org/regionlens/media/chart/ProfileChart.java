package org.regionlens.media.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.regionlens.engine.MapId;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.edge.EdgeCurve;
import org.regionlens.engine.edge.EdgeShare;
import org.regionlens.engine.edge.EdgeSums;
import org.regionlens.engine.edge.Nearness;
import org.regionlens.engine.edge.Opposition;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.text.NearText;
import org.regionlens.media.text.Words;

/**
 * The edge profile: maps by signed distance to the boundary, in multiples of the image's mean, the
 * opposition of the two sides, and the pixels counted. Curves of maps with negative values have a
 * plot of their own, which is nearly linear about 0.
 */
public final class ProfileChart {
  /** Decades below the largest value that the axis reaches at most. */
  private static final double MOST_DECADES = 1e-4;

  private static final double SIGNED_SHARE = 1.5;
  private static final double OPPOSITION_SHARE = 0.8;

  /** With the labels of the horizontal axis. */
  private static final double COUNTS_SHARE = 1.3;

  private final Words words;

  public ProfileChart(Words words) {
    this.words = words;
  }

  /**
   * What is shown of a profile.
   *
   * @param quartiles whether the ribbons from the lower to the upper quartile are drawn
   * @param opposition whether opposition has a plot of its own
   * @param logarithmic whether multiples stand on a logarithmic axis
   */
  public record Choice(boolean quartiles, boolean opposition, boolean logarithmic) {
    /** Everything. */
    public static final Choice ALL = new Choice(true, true, true);
  }

  /**
   * The chart, without texts around it.
   *
   * @param sums of a class or of all, with at least one curve
   * @throws IllegalArgumentException if nothing was counted or there is no curve
   */
  public Chart of(EdgeSums sums, DistanceBands bands, Choice choice) {
    if (!sums.counted() || sums.curves().isEmpty()) {
      throw new IllegalArgumentException("There is nothing to draw: no boundary, or no curve.");
    }
    ChartAxis x = distances("", bands);
    List<Panel> panels = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    // Signed maps stand apart: a logarithm has no place for them, and they would bury the others.
    for (boolean signed : new boolean[] {false, true}) {
      List<Series> curves =
          sums.curves().stream()
              .filter(curve -> isSigned(curve) == signed)
              .map(curve -> curve(curve, bands, choice.quartiles()))
              .toList();
      if (!curves.isEmpty()) {
        ChartAxis y =
            multiples(
                words.get(signed ? "chart.multiples.short" : "chart.multiples"),
                curves,
                choice.logarithmic());
        panels.add(new Panel.Lines("", x, y, curves, List.of()));
        shares.add(signed ? SIGNED_SHARE : 3.0);
      }
    }
    if (choice.opposition()) {
      ChartAxis ratio = ChartAxis.linear(words.get("unit.RATIO"), 0, 1);
      panels.add(new Panel.Lines("", x, ratio, opposition(sums, bands), List.of()));
      shares.add(OPPOSITION_SHARE);
    }
    List<EdgeCurve.Band> counted =
        sums.curves().stream()
            .max((a, b) -> Long.compare(a.cells(), b.cells()))
            .orElseThrow()
            .bands();
    panels.add(counts(counted.stream().map(EdgeCurve.Band::cells).toList(), bands));
    shares.add(COUNTS_SHARE);
    return new Chart("", "", panels, 1, shares, List.of(), List.of());
  }

  /** The shares near the boundary as a table under the chart, a row a width. */
  public List<List<String>> table(EdgeSums sums, double diagonal) {
    List<List<String>> table = new ArrayList<>();
    List<String> heading = new ArrayList<>();
    heading.add(words.get("chart.table.within"));
    heading.add(words.get("chart.table.cells"));
    sums.shares().forEach(share -> heading.add(words.get("map." + share.map())));
    heading.add(words.get("chart.opposition"));
    heading.add(words.get("chart.opposed"));
    table.add(heading);
    for (int width = 0; width < Nearness.STANDARD.size(); width++) {
      List<String> row = new ArrayList<>();
      row.add(NearText.of(Nearness.STANDARD.get(width), diagonal, words));
      row.add(number(sums.shares().getFirst().shareOfCells(width), 3));
      for (EdgeShare share : sums.shares()) {
        row.add(number(share.share(width), 3));
      }
      Opposition opposition = sums.oppositionWithin().get(width);
      row.add(number(opposition.mean(), 3));
      row.add(number(opposition.fraction(), 3));
      table.add(row);
    }
    return table;
  }

  /** The signed distance of the middle of a band, or of its open end a little beyond the last. */
  public static double middle(DistanceBands bands, int band) {
    double end = (bands.perSide() + 1) * bands.width();
    return (Math.max(bands.lower(band), -end) + Math.min(bands.upper(band), end)) / 2;
  }

  /** The style that a map has in every chart. */
  public static SeriesStyle style(MapId map) {
    return switch (map) {
      case GRADIENT_RMI -> SeriesStyle.BLUE;
      case GRADIENT_BCE -> SeriesStyle.VERMILLION;
      case BCE -> SeriesStyle.ORANGE;
      case MI_CONTRIBUTION -> SeriesStyle.GREEN;
      case SENSITIVITY -> SeriesStyle.PURPLE;
      case SENSITIVITY_LABELS -> SeriesStyle.INK;
      case RMI_CONTRIBUTION -> SeriesStyle.SKY;
      case PULL_SAME -> SeriesStyle.GREEN;
      case PULL_OTHER -> SeriesStyle.PURPLE;
      default -> SeriesStyle.YELLOW;
    };
  }

  private Series curve(EdgeCurve curve, DistanceBands bands, boolean quartiles) {
    List<Series.Point> points = new ArrayList<>();
    for (int band = 0; band < bands.count(); band++) {
      EdgeCurve.Band each = curve.bands().get(band);
      points.add(
          new Series.Point(
              middle(bands, band),
              curve.multiple(each.mean()),
              quartiles ? curve.multiple(each.quartiles().lower()) : Double.NaN,
              quartiles ? curve.multiple(each.quartiles().upper()) : Double.NaN,
              isJoined(bands, band)));
    }
    return new Series(name(curve.map()), style(curve.map()), Series.Kind.LINE, points);
  }

  private static boolean isSigned(EdgeCurve curve) {
    return isSigned(curve.map(), curve.bands().stream().map(EdgeCurve.Band::mean).toList());
  }

  /** Whether a map, or at least one of its values, goes below 0. */
  static boolean isSigned(MapId map, List<Double> values) {
    boolean signed = map.kind() == MapId.Kind.SIGNED && !isMagnitude(map);
    return signed || values.stream().anyMatch(value -> value < 0);
  }

  /** A curve of one value a band, without ribbons; the open bands stand apart. */
  static Series line(String name, SeriesStyle style, List<Double> values, DistanceBands bands) {
    List<Series.Point> points = new ArrayList<>();
    for (int band = 0; band < bands.count(); band++) {
      points.add(
          new Series.Point(
              middle(bands, band),
              values.get(band),
              Double.NaN,
              Double.NaN,
              isJoined(bands, band)));
    }
    return new Series(name, style, Series.Kind.LINE, points);
  }

  /** The name of a curve: gradients and pulls are magnitudes. */
  String name(MapId map) {
    return words.get(
        "chart.map." + (isMagnitude(map) ? "magnitude" : "value"), words.get("map." + map));
  }

  private static boolean isMagnitude(MapId map) {
    return switch (map) {
      case GRADIENT_BCE, GRADIENT_RMI, GRADIENT_TOTAL, PULL_SAME, PULL_OTHER -> true;
      default -> false;
    };
  }

  private static boolean isJoined(DistanceBands bands, int band) {
    return isClosed(bands, band) && isClosed(bands, band - 1);
  }

  private static boolean isClosed(DistanceBands bands, int band) {
    return band > 0 && band < bands.count() - 1;
  }

  ChartAxis multiples(String label, List<Series> curves, boolean logarithmic) {
    double[] values =
        curves.stream()
            .flatMapToDouble(series -> series.points().stream().mapToDouble(Series.Point::y))
            .filter(Double::isFinite)
            .toArray();
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

  private List<Series> opposition(EdgeSums sums, DistanceBands bands) {
    List<Opposition> all = sums.oppositionByBand();
    return List.of(
        line(
            words.get("chart.opposition.mean"),
            SeriesStyle.SKY,
            all.stream().map(Opposition::mean).toList(),
            bands),
        line(
            words.get("chart.opposition.fraction"),
            SeriesStyle.YELLOW,
            all.stream().map(Opposition::fraction).toList(),
            bands));
  }

  /** Bars of the pixels of each band. */
  Panel counts(List<Long> counted, DistanceBands bands) {
    ChartAxis x = distances(words.get("chart.distance"), bands);
    double end = (bands.perSide() + 1) * bands.width();
    List<Series.Point> bars = new ArrayList<>();
    double most = 1;
    for (int band = 0; band < bands.count(); band++) {
      double left = Math.max(bands.lower(band), -end);
      double right = Math.min(bands.upper(band), end);
      bars.add(Series.Point.bar(left, right, (double) counted.get(band)));
      most = Math.max(most, (double) counted.get(band));
    }
    ChartAxis y =
        new ChartAxis(
            words.get("chart.pixels"),
            new ValueRange(0.8, Math.max(10, most * 1.5)),
            Scaling.LOG,
            List.of());
    return new Panel.Lines(
        "", x, y, List.of(new Series("", SeriesStyle.INK, Series.Kind.BARS, bars)), List.of());
  }

  ChartAxis distances(String label, DistanceBands bands) {
    int perSide = bands.perSide();
    double end = (perSide + 1) * bands.width();
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

  private String signed(double value) {
    String digits = number(Math.abs(value), value == Math.rint(value) ? 0 : 1);
    return value < 0 ? "−" + digits : digits;
  }

  private String number(double value, int decimals) {
    return Double.isNaN(value)
        ? words.get("chart.none")
        : String.format(words.locale(), "%." + decimals + "f", value);
  }
}
