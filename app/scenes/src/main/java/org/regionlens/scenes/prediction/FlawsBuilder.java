package org.regionlens.scenes.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.regionlens.scenes.noise.RandomStream;

/** Gathers the flaws of an imagined network; not for several threads. */
public final class FlawsBuilder {
  private static final int UNSURE_PLACES = 3;

  private final double[] weight;
  private final double[] fading;
  private final List<Flaws.Bump> bumps = new ArrayList<>();
  private final List<Flaws.Bump> unsure = new ArrayList<>();

  /**
   * Of a network that answers to each class with weight 1, which does not fade.
   *
   * @param classes how many there are
   */
  public FlawsBuilder(int classes) {
    weight = new double[classes];
    fading = new double[classes];
    Arrays.fill(weight, 1);
  }

  /** How strongly it answers to one class, and what share of that comes and goes, 0 … 1. */
  public void answer(int channel, double weight, double fading) {
    this.weight[channel] = weight;
    this.fading[channel] = fading;
  }

  /**
   * A place where it sees more of a class than there is, or less where the strength is negative.
   */
  public void bump(
      int channel, double x, double y, double radiusX, double radiusY, double strength) {
    bumps.add(new Flaws.Bump(channel, x, y, radiusX, radiusY, strength));
  }

  /** A place where it does not know; pixels, and how unsure, 0 … 1. */
  public void unsure(double x, double y, double radiusX, double radiusY, double strength) {
    // Unsure places concern every channel.
    unsure.add(new Flaws.Bump(0, x, y, radiusX, radiusY, strength));
  }

  /** Three places anywhere but close to the margin where it does not know. */
  public void unsureAnywhere(RandomStream random, int width, int height) {
    for (int i = 0; i < UNSURE_PLACES; i++) {
      unsure(
          random.between(0.05, 0.95) * width,
          random.between(0.05, 0.95) * height,
          random.between(40, 70),
          random.between(35, 60),
          random.between(0.6, 0.9));
    }
  }

  /**
   * All of it.
   *
   * @param shiftX how far its answer lies to the right, pixels
   * @param shiftY how far its answer lies too low, pixels
   */
  public Flaws build(double shiftX, double shiftY) {
    return new Flaws(shiftX, shiftY, weight.clone(), fading.clone(), bumps, unsure);
  }
}
