package org.regionlens.engine.bce;

/**
 * What is asked of pixels one by one: sigmoid, cross-entropy and their slopes (docs/method,
 * "Inputs" and "BCE"). Every method works on a run of pixels, writes its values to the front of a
 * buffer of doubles, and reads the logits as they are kept. Implementations agree to a few units in
 * the last place, hold no state, give the same bits each time, and are safe for many threads.
 */
public interface PixelKernel {
  /** Added to every probability, as in the published code. */
  double PROBABILITY_FLOOR = 1e-6;

  /** A good length of a run: its buffer stays in the nearest cache. */
  int RUN = 2048;

  /** The name of the implementation. */
  String name();

  /** y = 1{label = c}, 0 where ignored. */
  void targets(ClassPixels pixels, int from, int length, double[] buffer);

  /** σ(z), also where ignored. */
  void probabilities(ClassPixels pixels, int from, int length, double[] buffer);

  /**
   * p = σ(z)·m + 1e-6. The sum of b comes with it: both are made of the same exponential.
   *
   * @return Σ b of the run, nats, to some units in the last place of the largest b
   */
  double predictions(ClassPixels pixels, int from, int length, double[] buffer);

  /** b, nats; 0 where ignored. */
  void losses(ClassPixels pixels, int from, int length, double[] buffer);

  /** ∂b/∂z = (σ(z) − y)·m. */
  void slopes(ClassPixels pixels, int from, int length, double[] buffer);

  /** ∂p/∂z = σ′(z)·m. */
  void sigmoidSlopes(ClassPixels pixels, int from, int length, double[] buffer);

  /** Both slopes at once, with the same bits: they are made of the same exponential. */
  default void bothSlopes(
      ClassPixels pixels, int from, int length, double[] slopes, double[] sigmoidSlopes) {
    slopes(pixels, from, length, slopes);
    sigmoidSlopes(pixels, from, length, sigmoidSlopes);
  }
}
