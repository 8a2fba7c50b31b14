package org.regionlens.media.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.regionlens.engine.BasicLosses;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** Curves by signed distance to the boundary: a point a band; the open bands stand apart. */
final class ProfileCurves {
  private static final Map<MapRef, SeriesStyle> STYLES =
      Map.of(
          StandardMaps.GRADIENT_RMI, SeriesStyle.BLUE,
          StandardMaps.GRADIENT_BCE, SeriesStyle.VERMILLION,
          StandardMaps.BCE, SeriesStyle.ORANGE,
          StandardMaps.MI_CONTRIBUTION, SeriesStyle.GREEN,
          StandardMaps.SENSITIVITY, SeriesStyle.PURPLE,
          StandardMaps.SENSITIVITY_LABELS, SeriesStyle.INK,
          StandardMaps.RMI_CONTRIBUTION, SeriesStyle.SKY,
          StandardMaps.PULL_SAME, SeriesStyle.GREEN,
          StandardMaps.PULL_OTHER, SeriesStyle.PURPLE);

  private ProfileCurves() {}

  /** A curve of one value a band, without ribbons; NaN is "no value". */
  static Series line(String name, SeriesStyle style, List<Double> values, DistanceBands bands) {
    List<Double> none = Collections.nCopies(bands.count(), Double.NaN);
    return ribbon(name, style, values, none, none, bands);
  }

  /** The same with a ribbon from low to high. */
  static Series ribbon(
      String name,
      SeriesStyle style,
      List<Double> values,
      List<Double> low,
      List<Double> high,
      DistanceBands bands) {
    List<Series.Point> points = new ArrayList<>();
    for (int band = 0; band < bands.count(); band++) {
      points.add(
          new Series.Point(
              ProfileAxes.middle(bands, band),
              values.get(band),
              low.get(band),
              high.get(band),
              isClosed(bands, band) && isClosed(bands, band - 1)));
    }
    return new Series(name, style, Series.Kind.LINE, points);
  }

  private static boolean isClosed(DistanceBands bands, int band) {
    return band > 0 && band < bands.count() - 1;
  }

  /** The name of a curve: gradients and pulls are magnitudes. */
  static String name(MapRef map, Words words) {
    return words.get(
        "chart.map." + (map.spec().has(MapSpec.Trait.MAGNITUDE) ? "magnitude" : "value"),
        new MapWords(words).title(map));
  }

  /** Whether a map, or at least one of its values, goes below 0. */
  static boolean isSigned(MapRef map, List<Double> values) {
    boolean signed = map.kind() == MapSpec.Kind.SIGNED && !map.spec().has(MapSpec.Trait.MAGNITUDE);
    return signed || values.stream().anyMatch(value -> value < 0);
  }

  /** The style that a loss has in every chart. */
  static SeriesStyle style(Loss loss) {
    if (loss.equals(BasicLosses.BCE)) {
      return SeriesStyle.ORANGE;
    }
    if (loss.equals(BasicLosses.RMI)) {
      return SeriesStyle.BLUE;
    }
    List<SeriesStyle> others =
        List.of(SeriesStyle.GREEN, SeriesStyle.PURPLE, SeriesStyle.SKY, SeriesStyle.YELLOW);
    return others.get(List.of(LossId.values()).indexOf(loss.id()) % others.size());
  }

  /** The style that a map has in every profile. */
  static SeriesStyle style(MapRef map) {
    SeriesStyle known = STYLES.get(map);
    if (known != null) {
      return known;
    }
    return map instanceof MapRef.Slope(Loss loss) && !STYLES.containsKey(new MapRef.Value(loss))
        ? style(loss)
        : SeriesStyle.YELLOW;
  }
}
