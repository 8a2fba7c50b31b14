package org.regionlens.media.input;

import java.util.Locale;

/** How logits become probabilities. Files that hold probabilities are not touched by it. */
public enum Activation {
  /** Sigmoid, shown as an assumption. */
  AUTO,
  /** σ(z) of each channel for itself, the paper's choice. */
  SIGMOID,
  /** Softmax over the channels; its probabilities become logits by log(p/(1−p)). */
  SOFTMAX;

  public String commandName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
