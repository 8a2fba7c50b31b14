package org.regionlens.engine.edge;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.MapRef;

/**
 * One map against signed distance. Gradients and pulls are magnitudes.
 *
 * @param map which map
 * @param cells pixels counted
 * @param sum of the values of these pixels, in the map's unit
 * @param magnitudes sum of the magnitudes; the same for a map without negative values
 * @param bands by band, the open ones included; see {@link DistanceBands}
 */
public record EdgeCurve(MapRef map, long cells, double sum, double magnitudes, List<Band> bands) {

  /**
   * One band.
   *
   * @param cells pixels counted
   * @param sum of their values
   * @param quartiles of their values; none of several classes, or if they are not wanted
   */
  public record Band(long cells, double sum, Quartiles quartiles) {

    /** Mean value, in the map's unit; NaN of no pixel. */
    public double mean() {
      return cells == 0 ? Double.NaN : sum / cells;
    }
  }

  public EdgeCurve {
    bands = List.copyOf(bands);
  }

  static EdgeCurve of(PixelField field, BandedCells cells, int bandCount, boolean quartiles) {
    List<Band> bands = new ArrayList<>();
    double sum = 0;
    double magnitudes = 0;
    for (int band = 0; band < bandCount; band++) {
      double[] values = new double[cells.end(band) - cells.start(band)];
      double bandSum = 0;
      for (int i = 0; i < values.length; i++) {
        values[i] = field.values()[cells.pixel(cells.start(band) + i)];
        bandSum += values[i];
        magnitudes += Math.abs(values[i]);
      }
      sum += bandSum;
      bands.add(
          new Band(
              values.length,
              bandSum,
              quartiles ? Quartiles.of(values, values.length) : Quartiles.NONE));
    }
    return new EdgeCurve(field.id(), cells.size(), sum, magnitudes, bands);
  }

  /** A curve without any value. */
  static EdgeCurve without(MapRef map, int bandCount) {
    List<Band> bands = new ArrayList<>();
    for (int band = 0; band < bandCount; band++) {
      bands.add(new Band(0, 0, Quartiles.NONE));
    }
    return new EdgeCurve(map, 0, 0, 0, bands);
  }

  /** Several classes together: means over all their cells; quartiles of one class only. */
  static EdgeCurve pool(List<EdgeCurve> curves) {
    EdgeCurve first = curves.getFirst();
    if (curves.size() == 1) {
      return first;
    }
    List<Band> bands = new ArrayList<>();
    for (int band = 0; band < first.bands.size(); band++) {
      long cells = 0;
      double sum = 0;
      for (EdgeCurve curve : curves) {
        cells += curve.bands.get(band).cells;
        sum += curve.bands.get(band).sum;
      }
      bands.add(new Band(cells, sum, Quartiles.NONE));
    }
    return new EdgeCurve(
        first.map,
        curves.stream().mapToLong(EdgeCurve::cells).sum(),
        curves.stream().mapToDouble(EdgeCurve::sum).sum(),
        curves.stream().mapToDouble(EdgeCurve::magnitudes).sum(),
        bands);
  }

  /**
   * The image's mean magnitude over the cells of the curve, in the map's unit, by which values are
   * divided to lay curves of different maps over each other; NaN where it is 0 or there is no cell.
   */
  public double scale() {
    return magnitudes > 0 ? magnitudes / cells : Double.NaN;
  }

  /** A value of the map in multiples of {@link #scale()}. */
  public double multiple(double value) {
    return value / scale();
  }

  /** A band's part of the sum over all cells; NaN where that is not above 0. */
  public double share(int band) {
    return sum > 0 ? bands.get(band).sum / sum : Double.NaN;
  }
}
