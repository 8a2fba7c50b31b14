package org.regionlens.engine.map;

import java.util.Arrays;
import org.regionlens.engine.kernel.Pulls;

/**
 * A map that is a quotient: kept as its two parts, so that "all classes" is the ratio of their sums
 * (docs/method, "Per-pixel maps"). Mutable: parts are added up.
 */
public final class Ratio {
  /** Denominators up to this share of the largest give no value. */
  private static final double NEGLIGIBLE = 1e-6;

  private final double[] numerator;
  private final double[] denominator;

  private Ratio(double[] numerator, double[] denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** |Σ pulls| over Σ|pulls| of each cell. */
  public static Ratio agreement(Pulls pulls) {
    int cells = pulls.total().length;
    double[] numerator = new double[cells];
    for (int i = 0; i < cells; i++) {
      numerator[i] = Math.abs(pulls.total()[i]);
    }
    return new Ratio(numerator, pulls.strength().clone());
  }

  /** |same| + |other| − |same + other| over |same| + |other| of each cell. */
  public static Ratio opposition(Pulls pulls) {
    int cells = pulls.total().length;
    double[] numerator = new double[cells];
    double[] denominator = new double[cells];
    for (int i = 0; i < cells; i++) {
      double same = pulls.same()[i];
      double other = pulls.other()[i];
      denominator[i] = Math.abs(same) + Math.abs(other);
      numerator[i] = denominator[i] - Math.abs(same + other);
    }
    return new Ratio(numerator, denominator);
  }

  /** Adds the parts of another class; changes this ratio. */
  public void add(Ratio other) {
    for (int i = 0; i < numerator.length; i++) {
      numerator[i] += other.numerator[i];
      denominator[i] += other.denominator[i];
    }
  }

  /** The quotients in [0, 1]; NaN where the denominator is negligible. */
  public double[] values() {
    double largest = Arrays.stream(denominator).max().orElse(0);
    double[] result = new double[numerator.length];
    for (int i = 0; i < result.length; i++) {
      result[i] =
          denominator[i] > NEGLIGIBLE * largest ? numerator[i] / denominator[i] : Double.NaN;
    }
    return result;
  }
}
