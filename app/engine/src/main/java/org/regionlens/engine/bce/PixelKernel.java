package org.regionlens.engine.bce;

/**
 * What is asked of pixels one by one: sigmoid, cross-entropy and their slopes (docs/method,
 * "Inputs" and "BCE"). Every method works on a run of pixels, writes its values to the front of a
 * buffer of doubles, or to their own places in a map, and reads the logits as they are kept.
 * Implementations agree to a few units in the last place, hold no state, give the same bits each
 * time, and are safe for many threads.
 */
public interface PixelKernel {
  /** Added to every probability, as in the published code. */
  double PROBABILITY_FLOOR = 1e-6;

  /** A good length of a run: its buffer stays in the nearest cache. */
  int RUN = 2048;

  /** The name of the implementation. */
  String name();

  /**
   * y = 1{label = c}, 0 where ignored.
   *
   * @param map [H,W], modified at {@code [from, from + length)}
   */
  void targets(ClassPixels pixels, int from, int length, double[] map);

  /** 2y − 1: 1 in the class, −1 outside, 0 where ignored. */
  void signs(ClassPixels pixels, int from, int length, double[] buffer);

  /** σ(z), also where ignored. */
  void probabilities(ClassPixels pixels, int from, int length, double[] buffer);

  /**
   * p = σ(z)·m + 1e-6. The sum of b comes with it: both are made of the same exponential.
   *
   * @param map [H,W], modified at {@code [from, from + length)}
   * @return Σ b of the run, nats, to some units in the last place of the largest b
   */
  double predictions(ClassPixels pixels, int from, int length, double[] map);

  /** b, nats; 0 where ignored. */
  void losses(ClassPixels pixels, int from, int length, double[] buffer);

  /** ∂b/∂z / divisor = (σ(z) − y)·m / divisor. */
  void slopes(ClassPixels pixels, double divisor, int from, int length, double[] buffer);

  /**
   * Both gradients at once, made of the same exponential: {@code slopes} as {@link #slopes} gives
   * it, bit by bit, and σ′(z)·m times a gradient on p.
   *
   * @param outer [H,W]
   * @param products {@code σ′(z)·m·outer[from + i]}
   */
  void bothSlopes(
      ClassPixels pixels,
      double divisor,
      double[] outer,
      int from,
      int length,
      double[] slopes,
      double[] products);

  /**
   * e^x in place of x, the first {@code length} values.
   *
   * @param values x ≤ 0
   */
  void exponentials(double[] values, int length);

  /**
   * log(1 + x) in place of x, the first {@code length} values.
   *
   * @param values 0 ≤ x ≤ 1
   */
  void logsOfOnePlus(double[] values, int length);

  /** σ(z) in place of z, the first {@code length} values. */
  void sigmoids(double[] values, int length);

  /** σ′(z) = σ(z)·σ(−z) in place of z, the first {@code length} values. */
  void sigmoidSlopes(double[] values, int length);
}
