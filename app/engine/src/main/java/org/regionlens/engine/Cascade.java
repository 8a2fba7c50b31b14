package org.regionlens.engine;

/**
 * How far, and how strongly, the influence of a neighbour goes on (docs/method, "Cascading
 * influence"). Every model has a setting that is the paper's loss: chain at weight 1, diffusion at
 * weight 0 or depth 0, raster at weight 0.
 */
public sealed interface Cascade {

  /** Greatest depth that is accepted: hops of a diffusion, sweeps of a raster. */
  int MAX_DEPTH = 64;

  /** Weight of every model where nothing else is chosen. */
  double DEFAULT_WEIGHT = 0.5;

  /** Hops of a diffusion where nothing else is chosen. */
  int DEFAULT_HOPS = 4;

  /** Sweeps of a raster where nothing else is chosen. */
  int DEFAULT_SWEEPS = 1;

  /** The paper's loss: a neighbour's influence ends with the window. */
  record Off() implements Cascade {}

  /**
   * Chain rule inside the window: an entry at distance r from the centre counts {@code weight^r}.
   *
   * @param weight g in [0, 1], kept per pixel of distance; 1 is the paper
   */
  record Chain(double weight) implements Cascade {
    public Chain {
      requireWeight(weight);
    }
  }

  /**
   * Truncated, normalised Katz series of the 8-neighbour mean over the grid.
   *
   * @param weight γ in [0, 1], kept per hop; 0 is the paper
   * @param depth D hops, 0 … {@link #MAX_DEPTH}; 0 is the paper
   * @param border what the 8 neighbours of a border cell are
   * @param scope which maps are cascaded
   */
  record Diffusion(double weight, int depth, Border border, Scope scope) implements Cascade {
    public Diffusion {
      requireWeight(weight);
      requireDepth(depth);
    }
  }

  /**
   * In-place sweeps in reading order; the outermost frame is held.
   *
   * @param weight γ in [0, 1], the share taken from the neighbours; 0 is the paper
   * @param depth number of sweeps, 0 … {@link #MAX_DEPTH}
   * @param scope which maps are cascaded
   */
  record Raster(double weight, int depth, Scope scope) implements Cascade {
    public Raster {
      requireWeight(weight);
      requireDepth(depth);
    }
  }

  /** The neighbours of a cell on the border of the grid. */
  enum Border {
    /** The outermost frame, which has fewer than 8 neighbours, stays as it is. */
    HOLD,
    /** The edge cell is repeated outwards. */
    REPLICATE,
    /** The grid is mirrored without repeating the edge. */
    REFLECT,
    /** Zeros lie outside. */
    ZERO
  }

  /** The maps on which a diffusion or raster acts. */
  enum Scope {
    /** Labels and prediction. */
    BOTH,
    /** The prediction alone. */
    PREDICTION
  }

  private static void requireWeight(double weight) {
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException(
          "The cascade's weight must lie between 0 and 1, not " + weight + ".");
    }
  }

  private static void requireDepth(int depth) {
    if (depth < 0 || depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "The cascade's depth must lie between 0 and " + MAX_DEPTH + ", not " + depth + ".");
    }
  }
}
