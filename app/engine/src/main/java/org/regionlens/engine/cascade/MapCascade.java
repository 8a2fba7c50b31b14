package org.regionlens.engine.cascade;

import org.regionlens.engine.Cascade;
import org.regionlens.engine.work.Work;

/**
 * A linear map of grid maps, [Gh,Gw] → [Gh,Gw], and its adjoint (docs/method, "Cascading
 * influence"). Arguments are never modified; where nothing changes the argument itself comes back,
 * else an array of {@link Work#plane}.
 */
public interface MapCascade {

  /** What a cascade setting does to a map of the grid, by plain loops. */
  static MapCascade of(Cascade cascade, int height, int width) {
    return of(cascade, height, width, new ScalarCascadeRows());
  }

  /**
   * What a cascade setting does to a map of the grid; chain and off do nothing to maps.
   *
   * @param rows the inner loops; they do not change a bit
   */
  static MapCascade of(Cascade cascade, int height, int width, CascadeRows rows) {
    if (height == 0 || width == 0) {
      // Interpolation with a stride above the image's size leaves no cell.
      return Unchanged.INSTANCE;
    }
    return switch (cascade) {
      case Cascade.Off _ -> Unchanged.INSTANCE;
      case Cascade.Chain _ -> Unchanged.INSTANCE;
      case Cascade.Diffusion(double weight, int depth, var border, var _) ->
          weight == 0 || depth == 0
              ? Unchanged.INSTANCE
              : new DiffusionCascade(height, width, weight, depth, border, rows);
      case Cascade.Raster(double weight, int depth, var _) ->
          weight == 0 || depth == 0
              ? Unchanged.INSTANCE
              : new RasterCascade(height, width, weight, depth, rows);
    };
  }

  /** Whether a cascade setting acts on the labels too. */
  static boolean actsOnLabels(Cascade cascade) {
    return switch (cascade) {
      case Cascade.Off _ -> false;
      case Cascade.Chain _ -> false;
      case Cascade.Diffusion diffusion -> diffusion.scope() == Cascade.Scope.BOTH;
      case Cascade.Raster raster -> raster.scope() == Cascade.Scope.BOTH;
    };
  }

  /** C x. */
  double[] apply(double[] map, Work work);

  /** Cᵀ z: ⟨C x, z⟩ = ⟨x, Cᵀ z⟩. */
  double[] adjoint(double[] gradient, Work work);
}
