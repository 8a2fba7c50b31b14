package org.regionlens.engine;

/**
 * A loss and how much it counts.
 *
 * @param loss which; RMI stands for the one of the settings
 * @param weight 0 and more
 */
public record Term(Loss loss, double weight) {
  /** There is no larger weight. */
  public static final double MAX_WEIGHT = 1e6;

  public Term {
    if (!(weight >= 0 && weight <= MAX_WEIGHT)) {
      throw new IllegalArgumentException(
          "The weight of %s must lie between 0 and 1e6, not %s.".formatted(loss.spec(), weight));
    }
    BasicLosses.requireSet(loss);
  }
}
