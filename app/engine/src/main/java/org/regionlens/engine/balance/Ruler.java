package org.regionlens.engine.balance;

/**
 * What the value of a loss means on one image: its values at four predictions. NaN is “no value”.
 *
 * @param perfect of the labels as logits ±9
 * @param here of the prediction
 * @param prior of a prediction that says every class's frequency on every pixel
 * @param inverted of the perfect one with every logit's sign changed
 */
public record Ruler(double perfect, double here, double prior, double inverted) {

  /**
   * How far the prediction has come from prior to perfect: 0 is the one, 1 the other; below 0 it is
   * worse than the prior. NaN where both are the same.
   */
  public double progress() {
    return prior == perfect ? Double.NaN : (prior - here) / (prior - perfect);
  }
}
