package org.regionlens.engine;

import java.util.Locale;

/** What makes probabilities of a pixel's logits z; it belongs to the prediction, not to a loss. */
public enum Activation {
  /** p_c = σ(z_c), every channel for itself. */
  SIGMOID,
  /** p = softmax(z) over the channels; of one channel over (0, z), which is σ(z). */
  SOFTMAX;

  /** The name in files and on the command line. */
  public String commandName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
