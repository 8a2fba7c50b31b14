package org.regionlens.engine.simd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The convolutions of labels and prediction that make up the gradient: over all displacements at
 * once, and over each quadrant.
 *
 * @param labels over all displacements
 * @param labelSum the sum of its weights
 * @param prediction the same for the prediction; null for the labels alone
 * @param quadrants in the order of {@link Quadrant#all}
 */
record Stencils(
    Stencil labels, double labelSum, @Nullable Stencil prediction, OfQuadrant[] quadrants) {

  /** The part of the displacements that lies in a quadrant. */
  record OfQuadrant(Quadrant quadrant, Stencil labels, @Nullable Stencil prediction) {

    void addTo(double[] tile, double[] y, double[] p, int at) {
      labels.addTo(tile, y, at);
      if (prediction != null) {
        prediction.addTo(tile, p, at);
      }
    }
  }

  static Stencils of(
      int radius,
      DisplacementKernel onLabels,
      @Nullable DisplacementKernel onPrediction,
      int stride) {
    double sum = 0;
    for (int dy = 1 - radius; dy < radius; dy++) {
      for (int dx = 1 - radius; dx < radius; dx++) {
        sum += onLabels.at(dy, dx);
      }
    }
    return new Stencils(
        full(onLabels, radius, stride),
        sum,
        onPrediction == null ? null : full(onPrediction, radius, stride),
        Arrays.stream(Quadrant.all(radius))
            .map(
                quadrant ->
                    new OfQuadrant(
                        quadrant,
                        part(onLabels, quadrant, stride),
                        onPrediction == null ? null : part(onPrediction, quadrant, stride)))
            .toArray(OfQuadrant[]::new));
  }

  void addPrediction(double[] tile, double[] p, int at) {
    if (prediction != null) {
      prediction.addTo(tile, p, at);
    }
  }

  private static Stencil full(DisplacementKernel kernel, int radius, int stride) {
    return new Stencil(kernel, 1 - radius, radius, 1 - radius, radius, stride);
  }

  private static Stencil part(DisplacementKernel kernel, Quadrant quadrant, int stride) {
    return new Stencil(
        kernel,
        quadrant.firstRow(),
        quadrant.endRow(),
        quadrant.firstColumn(),
        quadrant.endColumn(),
        stride);
  }
}
