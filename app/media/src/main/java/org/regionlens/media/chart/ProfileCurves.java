package org.regionlens.media.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.regionlens.engine.MapId;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.media.text.Words;

/** Curves by signed distance to the boundary: a point a band; the open bands stand apart. */
final class ProfileCurves {

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
  static String name(MapId map, Words words) {
    return words.get(
        "chart.map." + (isMagnitude(map) ? "magnitude" : "value"), words.get("map." + map));
  }

  /** Whether a map, or at least one of its values, goes below 0. */
  static boolean isSigned(MapId map, List<Double> values) {
    boolean signed = map.kind() == MapId.Kind.SIGNED && !isMagnitude(map);
    return signed || values.stream().anyMatch(value -> value < 0);
  }

  private static boolean isMagnitude(MapId map) {
    return switch (map) {
      case GRADIENT_BCE, GRADIENT_RMI, GRADIENT_TOTAL, PULL_SAME, PULL_OTHER -> true;
      default -> false;
    };
  }

  /** The style that a map has in every profile. */
  static SeriesStyle style(MapId map) {
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
}
