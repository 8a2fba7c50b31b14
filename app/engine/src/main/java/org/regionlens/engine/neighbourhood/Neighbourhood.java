package org.regionlens.engine.neighbourhood;

import java.util.List;
import org.regionlens.engine.GridGeometry;

/**
 * The neighbourhood of the grid cell that holds a pixel, of one class; immutable. Tables have d =
 * R² entries, row-major; NaN is "no value".
 *
 * @param classIndex the class
 * @param geometry of the grid
 * @param row of the cell
 * @param column of the cell
 * @param labels y after pooling and cascade, of the window centred on the cell (even R: its centre
 *     cell is at row and column ⌊(R−1)/2⌋); NaN beyond the grid
 * @param predictions p of the same cells
 * @param residuals e_n of that window; NaN if it reaches beyond the grid, was dropped, or the class
 *     has no signal
 * @param pulls of all windows that hold the cell
 * @param pixel the pixel itself
 */
public record Neighbourhood(
    int classIndex,
    GridGeometry geometry,
    int row,
    int column,
    List<Double> labels,
    List<Double> predictions,
    List<Double> residuals,
    Pulls pulls,
    Pixel pixel) {

  public Neighbourhood {
    labels = List.copyOf(labels);
    predictions = List.copyOf(predictions);
    residuals = List.copyOf(residuals);
  }

  /** R. */
  public int radius() {
    return geometry.radius();
  }

  /** Row and column of the cell in the tables of its own window. */
  public int centre() {
    return geometry.centreOffset();
  }

  /**
   * What the windows that hold the cell do to it, in nats per unit of probability.
   *
   * @param values the pull of each window, at the place of the window's centre cell; NaN where
   *     there is no such window or it was dropped
   * @param sameSide whether that centre lies on the cell's own side
   * @param inside the cell's side: whether its pooled label is above ½
   */
  public record Pulls(List<Double> values, List<Boolean> sameSide, boolean inside) {
    public Pulls {
      values = List.copyOf(values);
      sameSide = List.copyOf(sameSide);
    }

    /**
     * Row and column of the cell in this table. It lies the other way round in even tables: windows
     * reach farther to the right, so their centres lie farther to the left.
     */
    public static int place(int radius) {
      return radius - 1 - (radius - 1) / 2;
    }

    /** Sum of the pulls from windows centred on the cell's own side. */
    public double same() {
      return sum(true);
    }

    /** Sum of the pulls from windows centred on the other side. */
    public double other() {
      return sum(false);
    }

    /** Sum of all pulls. */
    public double total() {
      return values.stream().filter(v -> !Double.isNaN(v)).mapToDouble(v -> v).sum();
    }

    /** Sum of their magnitudes. */
    public double strength() {
      return values.stream().filter(v -> !Double.isNaN(v)).mapToDouble(Math::abs).sum();
    }

    /** |Σ pulls| / Σ|pulls|; NaN where nothing pulls. */
    public double agreement() {
      return Math.abs(total()) / strength();
    }

    /** 1 − |same + other| / (|same| + |other|); NaN where neither side pulls. */
    public double opposition() {
      double same = same();
      double other = other();
      double both = Math.abs(same) + Math.abs(other);
      return both > 0 ? (both - Math.abs(same + other)) / both : Double.NaN;
    }

    private double sum(boolean side) {
      double sum = 0;
      for (int i = 0; i < values.size(); i++) {
        if (sameSide.get(i) == side && !Double.isNaN(values.get(i))) {
          sum += values.get(i);
        }
      }
      return sum;
    }
  }

  /**
   * The pixel, by itself.
   *
   * @param y its row
   * @param x its column
   * @param label y_c, 0 or 1
   * @param ignored whether it counts in no loss
   * @param logit z
   * @param probability σ(z)
   * @param loss b, nats
   * @param gradient ∂BCE/∂z = (σ(z) − y)·m / (Σm + 1), nats per unit of logit
   * @param slope ∂p/∂z = σ(z)(1 − σ(z))·m, by which a pull on p becomes one on the logit
   */
  public record Pixel(
      int y,
      int x,
      double label,
      boolean ignored,
      double logit,
      double probability,
      double loss,
      double gradient,
      double slope) {

    /** ∂BCE/∂p, in the unit of the pulls; NaN where the logit does not move p. */
    public double pull() {
      return slope > 0 ? gradient / slope : Double.NaN;
    }
  }
}
