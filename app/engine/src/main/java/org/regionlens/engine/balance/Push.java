package org.regionlens.engine.balance;

/**
 * How hard a loss pushes the logits of the valid pixels, in |∂L/∂z|.
 *
 * @param total Σ over pixels and channels
 * @param largest on one pixel and channel
 * @param bounded the part of the total that is of classes that have a boundary
 * @param near of that, within 1 px of the channel's own boundary
 * @param middle within 3 px
 * @param far beyond 12 px
 * @param wrong of the total, on pixels whose predicted class is not theirs
 */
public record Push(
    double total,
    double largest,
    double bounded,
    double near,
    double middle,
    double far,
    double wrong) {
  /** |signed distance| up to which a push is near, pixels. */
  public static final double NEAR = 1;

  /** Up to which it is counted as in the middle. */
  public static final double MIDDLE = 3;

  /** Beyond which it is far. */
  public static final double FAR = 12;

  /** Share within {@link #NEAR}; NaN where nothing is pushed. */
  public double nearShare() {
    return share(near, bounded);
  }

  /** Share within {@link #MIDDLE}. */
  public double middleShare() {
    return share(middle, bounded);
  }

  /** Share beyond {@link #FAR}. */
  public double farShare() {
    return share(far, bounded);
  }

  /** Share on wrong pixels. */
  public double wrongShare() {
    return share(wrong, total);
  }

  private static double share(double part, double whole) {
    return whole > 0 ? part / whole : Double.NaN;
  }
}
