package org.regionlens.engine.grid;

import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.work.Work;

/**
 * Brings maps of the image, [H,W], to the grid, [Gh,Gw], and gradients back (docs/method, "Grid").
 * Every result is a new array unless the grid is the image, when the argument itself comes back.
 */
public interface Pooling {

  /** The pooling that a geometry names. */
  static Pooling of(GridGeometry geometry) {
    if (geometry.stride() == 1) {
      return new NoPooling();
    }
    return switch (geometry.pooling()) {
      case NONE -> new NoPooling();
      case MAXIMUM -> new MaximumPooling(geometry);
      case AVERAGE -> new AveragePooling(geometry);
      case INTERPOLATE -> new InterpolationPooling(geometry);
    };
  }

  /** Labels y, [H,W], to the grid. */
  double[] poolLabels(double[] labels, Work work);

  /** Predictions p, [H,W], to the grid. */
  double[] poolPrediction(double[] prediction, Work work);

  /**
   * The adjoint of {@link #poolPrediction} at {@code prediction}.
   *
   * @param prediction p, [H,W]: decides where the maximum's gradient goes
   * @param gradient on the grid, [Gh,Gw]
   * @return on the image, [H,W]
   */
  double[] adjoint(double[] prediction, double[] gradient, Work work);

  /**
   * The cells in which an ignored pixel has weight, in y or in p.
   *
   * @param ignored per pixel, [H,W]
   * @return per cell, [Gh,Gw]
   */
  boolean[] holes(boolean[] ignored, Work work);
}
