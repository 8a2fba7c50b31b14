package org.regionlens.engine.edge;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.MapRef;

/**
 * How much of a map lies near the boundary. Gradients are magnitudes. Only valid pixels are
 * counted; what lies on void is told apart.
 *
 * @param map which map
 * @param cells valid pixels counted, of all the image
 * @param total sum over them, in the map's unit
 * @param onVoid sum over the ignored pixels that have a value
 * @param cellsWithin of the counted pixels those within each {@link Nearness#STANDARD}
 * @param within sum over those
 */
public record EdgeShare(
    MapRef map,
    long cells,
    double total,
    double onVoid,
    List<Long> cellsWithin,
    List<Double> within) {

  public EdgeShare {
    cellsWithin = List.copyOf(cellsWithin);
    within = List.copyOf(within);
  }

  /** Adds up one map over the chosen pixels. */
  static EdgeShare of(PixelField field, boolean[] cells, NearPixels near) {
    int widths = Nearness.STANDARD.size();
    double[] sums = new double[widths + 1];
    long[] counts = new long[widths + 1];
    double onVoid = 0;
    double[] values = field.values();
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      if (cells[i]) {
        int rank = near.rank(i);
        sums[rank] += value;
        counts[rank]++;
      } else if (near.isVoid(i) && !Double.isNaN(value)) {
        onVoid += value;
      }
    }
    for (int rank = 1; rank <= widths; rank++) {
      sums[rank] += sums[rank - 1];
      counts[rank] += counts[rank - 1];
    }
    List<Long> cellsWithin = new ArrayList<>();
    List<Double> within = new ArrayList<>();
    for (int width = 0; width < widths; width++) {
      cellsWithin.add(counts[near.rankOfWidth(width)]);
      within.add(sums[near.rankOfWidth(width)]);
    }
    return new EdgeShare(field.id(), counts[widths], sums[widths], onVoid, cellsWithin, within);
  }

  /** Several classes together. */
  static EdgeShare pool(List<EdgeShare> shares) {
    int widths = Nearness.STANDARD.size();
    List<Long> cellsWithin = new ArrayList<>();
    List<Double> within = new ArrayList<>();
    for (int width = 0; width < widths; width++) {
      int each = width;
      cellsWithin.add(shares.stream().mapToLong(share -> share.cellsWithin.get(each)).sum());
      within.add(shares.stream().mapToDouble(share -> share.within.get(each)).sum());
    }
    return new EdgeShare(
        shares.getFirst().map,
        shares.stream().mapToLong(EdgeShare::cells).sum(),
        shares.stream().mapToDouble(EdgeShare::total).sum(),
        shares.stream().mapToDouble(EdgeShare::onVoid).sum(),
        cellsWithin,
        within);
  }

  /** The share of the map within a width of {@link Nearness#STANDARD}; NaN where the total is 0. */
  public double share(int width) {
    return total > 0 ? within.get(width) / total : Double.NaN;
  }

  /** The share of the pixels there: what a map that is the same everywhere would have. */
  public double shareOfCells(int width) {
    return cells > 0 ? cellsWithin.get(width) / (double) cells : Double.NaN;
  }
}
