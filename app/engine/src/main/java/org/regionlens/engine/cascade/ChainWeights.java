package org.regionlens.engine.cascade;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.regionlens.engine.Cascade;

/**
 * The order in which the chain rule visits the d = R² entries of a window, and what each counts:
 * {@code w_j = g^(r_j − r_min)}, r_j the distance to the window's geometric centre, 0⁰ = 1.
 */
public final class ChainWeights {
  /** Distances nearer than this are the same: the same cell count from the centre. */
  private static final double SAME_DISTANCE = 1e-9;

  private final int[] order;
  private final double[] weights;
  private final double[] distances;

  /** The weights of a cascade setting; models other than chain count every entry fully. */
  public static ChainWeights of(Cascade cascade, int radius) {
    return new ChainWeights(radius, cascade instanceof Cascade.Chain(double weight) ? weight : 1);
  }

  private ChainWeights(int radius, double g) {
    int d = radius * radius;
    double centre = (radius - 1) / 2.0;
    double[] distance = new double[d];
    for (int k = 0; k < d; k++) {
      int row = k / radius;
      int column = k % radius;
      distance[k] = Math.hypot(row - centre, column - centre);
    }
    order =
        IntStream.range(0, d)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(k -> Math.round(distance[k] / SAME_DISTANCE))
                    .thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
    distances = new double[d];
    weights = new double[d];
    for (int j = 0; j < d; j++) {
      distances[j] = distance[order[j]];
      double beyond = distances[j] - distances[0];
      // Math.pow(0, 0) is 1, as the method asks.
      weights[j] = Math.pow(g, beyond < SAME_DISTANCE ? 0 : beyond);
    }
  }

  /** Row-major window entry that is visited j-th. */
  public int entry(int j) {
    return order[j];
  }

  /** w_j of the entry visited j-th, in [0, 1]; the nearest has 1. */
  public double weight(int j) {
    return weights[j];
  }

  /** r_j of the entry visited j-th, cells. */
  public double distance(int j) {
    return distances[j];
  }

  /** d, the number of entries. */
  public int size() {
    return order.length;
  }

  /** Σ w_j. */
  public double sum() {
    return Arrays.stream(weights).sum();
  }
}
