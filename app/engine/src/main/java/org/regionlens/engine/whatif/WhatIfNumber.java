package org.regionlens.engine.whatif;

import java.util.Locale;

/** The changes of a prediction that are numbers, in the order in which they are made. */
public enum WhatIfNumber {
  /** To the right, pixels. */
  SHIFT_X(-200, 200, 0),
  /** Downwards, pixels. */
  SHIFT_Y(-200, 200, 0),
  /** σ of a Gaussian, pixels. */
  BLUR(0, 50, 0),
  /** How far objects grow (above 0) or shrink (below), pixels. */
  GROW(-50, 50, 0),
  /** Parts that hold no disc of this radius are erased, pixels. */
  THIN(0, 50, 0),
  /** Corners are rounded by a disc of this radius, pixels. */
  CORNERS(0, 50, 0),
  /** Standard deviation of noise added to the logits. */
  NOISE(0, 100, 0),
  /** T; logits are divided by it. */
  TEMPERATURE(0.01, 100, 1),
  /** ε: the class that is predicted gets probability 1 − ε, the others ε; 0 leaves it off. */
  HARD(0, 0.499, 0);

  private final double least;
  private final double most;
  private final double neutral;

  WhatIfNumber(double least, double most, double neutral) {
    this.least = least;
    this.most = most;
    this.neutral = neutral;
  }

  /** The smallest value it takes. */
  public double least() {
    return least;
  }

  /** The largest value it takes. */
  public double most() {
    return most;
  }

  /** The value that changes nothing. */
  public double neutral() {
    return neutral;
  }

  /** The name in files and on the command line, such as {@code shift-x}. */
  public String commandName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
