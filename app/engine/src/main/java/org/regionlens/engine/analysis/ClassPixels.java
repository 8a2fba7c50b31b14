package org.regionlens.engine.analysis;

import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.bce.BinaryCrossEntropy;

/** One class of a case, pixel by pixel: its target y, its logits z and what follows from them. */
final class ClassPixels {
  /** Added to every probability, as in the published code. */
  static final double PROBABILITY_FLOOR = 1e-6;

  private final LabelMap labels;
  private final boolean[] ignored;
  private final int valid;
  private final int classIndex;
  private final double[] z;

  ClassPixels(LabelMap labels, boolean[] ignored, int valid, Logits logits, int channel) {
    this.labels = labels;
    this.ignored = ignored;
    this.valid = valid;
    this.classIndex = logits.classIndex(channel);
    this.z = logits.plane(channel).toDoubles();
  }

  int size() {
    return z.length;
  }

  /** y = 1{label = c}, 0 where ignored. */
  double target(int i) {
    return !ignored[i] && labels.at(i) == classIndex ? 1 : 0;
  }

  double[] targets() {
    double[] y = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      y[i] = target(i);
    }
    return y;
  }

  /** σ(z), [H,W]. */
  double[] probabilities() {
    double[] p = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      p[i] = BinaryCrossEntropy.sigmoid(z[i]);
    }
    return p;
  }

  /** p = σ(z)·m + 1e-6, [H,W]. */
  double[] predictions() {
    double[] p = probabilities();
    for (int i = 0; i < z.length; i++) {
      p[i] = (ignored[i] ? 0 : p[i]) + PROBABILITY_FLOOR;
    }
    return p;
  }

  /** b, nats; 0 where ignored. */
  double[] bce() {
    double[] b = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      b[i] = ignored[i] ? 0 : BinaryCrossEntropy.loss(z[i], target(i));
    }
    return b;
  }

  /** ∂BCE/∂z = (σ(z) − y)·m/(Σm + 1). */
  double[] bceGradient() {
    double[] g = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      g[i] = ignored[i] ? 0 : BinaryCrossEntropy.slope(z[i], target(i)) / bceDivisor();
    }
    return g;
  }

  /** Turns ∂/∂p into ∂/∂z, in place. */
  double[] throughSigmoid(double[] gradient) {
    double[] result = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      result[i] = ignored[i] ? 0 : gradient[i] * BinaryCrossEntropy.sigmoidSlope(z[i]);
    }
    return result;
  }

  /** Σb / (Σm + 1), the class's part of BCE. */
  double bceLoss() {
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      if (!ignored[i]) {
        sum += BinaryCrossEntropy.loss(z[i], target(i));
      }
    }
    return sum / bceDivisor();
  }

  private double bceDivisor() {
    return valid + 1.0;
  }
}
