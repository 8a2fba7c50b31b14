package org.regionlens.media.reading;

import java.util.Locale;

/**
 * How the values of a prediction become probabilities. A named one is applied to the values
 * whatever they look like; grey pictures are probabilities in any case, unless they are labels.
 */
public enum Activation {
  /** As the values say: probabilities stay, logits take the sigmoid, shown as an assumption. */
  AUTO,
  /** σ(z) of each channel for itself, the paper's choice. */
  SIGMOID,
  /** Softmax over the channels; its probabilities become logits by log(p/(1−p)). */
  SOFTMAX,
  /** The values are probabilities already. */
  NONE,
  /** The values are the predicted labels, with no probability beside them. */
  LABELS;

  public String commandName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
