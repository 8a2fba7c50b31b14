package org.regionlens.media.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.edge.EdgeCurve;
import org.regionlens.engine.edge.EdgeSums;
import org.regionlens.engine.edge.Opposition;
import org.regionlens.media.text.Words;

/**
 * The edge profile: maps by signed distance to the boundary, in multiples of the image's mean, the
 * opposition of the two sides, and the pixels counted. Curves of maps with negative values have a
 * plot of their own, which is nearly linear about 0.
 */
public final class ProfileChart {
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
    ProfileAxes axes = new ProfileAxes(bands, words);
    ChartAxis x = axes.distances("");
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
            ProfileAxes.multiples(
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
    panels.add(axes.counts(counted.stream().map(EdgeCurve.Band::cells).toList()));
    shares.add(COUNTS_SHARE);
    return new Chart("", "", panels, 1, shares, List.of(), List.of());
  }

  private Series curve(EdgeCurve curve, DistanceBands bands, boolean quartiles) {
    return ProfileCurves.ribbon(
        ProfileCurves.name(curve.map(), words),
        ProfileCurves.style(curve.map()),
        multiples(curve, EdgeCurve.Band::mean),
        multiples(curve, band -> quartiles ? band.quartiles().lower() : Double.NaN),
        multiples(curve, band -> quartiles ? band.quartiles().upper() : Double.NaN),
        bands);
  }

  private static List<Double> multiples(EdgeCurve curve, ToDoubleFunction<EdgeCurve.Band> value) {
    return curve.bands().stream().map(band -> curve.multiple(value.applyAsDouble(band))).toList();
  }

  private static boolean isSigned(EdgeCurve curve) {
    return ProfileCurves.isSigned(
        curve.map(), curve.bands().stream().map(EdgeCurve.Band::mean).toList());
  }

  private List<Series> opposition(EdgeSums sums, DistanceBands bands) {
    List<Opposition> all = sums.oppositionByBand();
    return List.of(
        ProfileCurves.line(
            words.get("chart.opposition.mean"),
            SeriesStyle.SKY,
            all.stream().map(Opposition::mean).toList(),
            bands),
        ProfileCurves.line(
            words.get("chart.opposition.fraction"),
            SeriesStyle.YELLOW,
            all.stream().map(Opposition::fraction).toList(),
            bands));
  }
}
