package org.regionlens.engine;

/**
 * Everything that can be set about the loss; immutable.
 *
 * @param radius R, the side of the neighbourhood in grid cells, 1 … 10 (R = 3: nine cells)
 * @param pooling how the grid is made
 * @param stride s ≥ 1, pixels per grid cell and direction; 1 without pooling
 * @param ridge α &gt; 0, added to the diagonals before factorising
 * @param objective what is minimised: the weights of the losses in the total
 * @param ignored what becomes of ignored pixels
 * @param cascade how a neighbour's influence goes on
 */
public record Settings(
    int radius,
    PoolingMode pooling,
    int stride,
    double ridge,
    Objective objective,
    IgnoredPolicy ignored,
    Cascade cascade) {

  /** Greatest R: a window of 100 cells. */
  public static final int MAX_RADIUS = 10;

  /** Greatest stride. */
  public static final int MAX_STRIDE = 64;

  /** α of the paper's code. */
  public static final double DEFAULT_RIDGE = 5e-4;

  public Settings {
    require(
        radius >= 1 && radius <= MAX_RADIUS,
        "The neighbourhood radius must lie between 1 and " + MAX_RADIUS + ", not " + radius + ".");
    require(
        stride >= 1 && stride <= MAX_STRIDE,
        "The stride must lie between 1 and " + MAX_STRIDE + ", not " + stride + ".");
    require(
        pooling != PoolingMode.NONE || stride == 1,
        "Without pooling the stride is 1, not " + stride + "; choose a pooling for larger ones.");
    require(
        ridge > 0 && ridge <= 1e6, "The ridge must lie above 0 and up to 1e6, not " + ridge + ".");
  }

  /** R = 3, no pooling, α = 5e-4, λ = ½, the published treatment of ignored pixels, no cascade. */
  public static Settings defaults() {
    return new Settings(
        3,
        PoolingMode.NONE,
        1,
        DEFAULT_RIDGE,
        Objective.ofLambda(0.5),
        IgnoredPolicy.REFERENCE,
        new Cascade.Off());
  }

  /** λ of λ·A + (1−λ)·B of two losses; NaN of another objective. */
  public double lambda() {
    return objective.balance().orElse(Double.NaN);
  }

  /** d = R², the number of entries of a window. */
  public int windowSize() {
    return radius * radius;
  }

  public Settings withRadius(int value) {
    return new Settings(value, pooling, stride, ridge, objective, ignored, cascade);
  }

  /** The given pooling and stride; stride is 1 where there is no pooling. */
  public Settings withPooling(PoolingMode mode, int value) {
    int kept = mode == PoolingMode.NONE ? 1 : value;
    return new Settings(radius, mode, kept, ridge, objective, ignored, cascade);
  }

  public Settings withRidge(double value) {
    return new Settings(radius, pooling, stride, value, objective, ignored, cascade);
  }

  /** The objective with another λ between its two losses. */
  public Settings withLambda(double value) {
    return withObjective(objective.withBalance(value));
  }

  public Settings withObjective(Objective value) {
    return new Settings(radius, pooling, stride, ridge, value, ignored, cascade);
  }

  /** RMI as it is set. */
  public Loss.Rmi rmi() {
    return new Loss.Rmi(radius, pooling, stride, ridge, ignored, cascade);
  }

  public Settings withIgnored(IgnoredPolicy value) {
    return new Settings(radius, pooling, stride, ridge, objective, value, cascade);
  }

  public Settings withCascade(Cascade value) {
    return new Settings(radius, pooling, stride, ridge, objective, ignored, value);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
