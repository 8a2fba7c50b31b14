package org.regionlens.engine;

/** The maps that every case has. */
public final class StandardMaps {
  public static final MapRef OVERLAY = new MapRef.Overlay();
  public static final MapRef PREDICTION = new MapRef.Prediction();

  /** b, cross-entropy of a pixel. */
  public static final MapRef BCE = new MapRef.Value(BasicLosses.BCE);

  /** i_n, pointwise mutual information; its mean over the points is I. */
  public static final MapRef MI_CONTRIBUTION = new MapRef.Extra(BasicLosses.RMI, "mi-contribution");

  /** ℓ_n; its mean over the points is L. */
  public static final MapRef RMI_CONTRIBUTION = new MapRef.Value(BasicLosses.RMI);

  /** ∂L/∂(weight of the point). */
  public static final MapRef SENSITIVITY = new MapRef.Extra(BasicLosses.RMI, "sensitivity");

  /** The same from the labels alone. */
  public static final MapRef SENSITIVITY_LABELS =
      new MapRef.Extra(BasicLosses.RMI, "sensitivity-labels");

  public static final MapRef GRADIENT_BCE = new MapRef.Slope(BasicLosses.BCE);
  public static final MapRef GRADIENT_RMI = new MapRef.Slope(BasicLosses.RMI);
  public static final MapRef GRADIENT_TOTAL = new MapRef.Total();
  public static final MapRef VERSUS = new MapRef.Versus(BasicLosses.RMI, BasicLosses.BCE);

  /** |Σ pulls| / Σ|pulls| of a cell. */
  public static final MapRef AGREEMENT = new MapRef.Extra(BasicLosses.RMI, "agreement");

  /** How far the pulls from a cell's own and from the other side cancel. */
  public static final MapRef OPPOSITION = new MapRef.Extra(BasicLosses.RMI, "opposition");

  /** Σ|pulls| of a cell. */
  public static final MapRef PULL_STRENGTH = new MapRef.Extra(BasicLosses.RMI, "pull-strength");

  /** Sum of the pulls of windows centred on the cell's own side. */
  public static final MapRef PULL_SAME = new MapRef.Extra(BasicLosses.RMI, "pull-same");

  /** Sum of the pulls of windows centred on the other side. */
  public static final MapRef PULL_OTHER = new MapRef.Extra(BasicLosses.RMI, "pull-other");

  private StandardMaps() {}
}
