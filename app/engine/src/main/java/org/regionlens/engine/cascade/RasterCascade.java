package org.regionlens.engine.cascade;

/**
 * In place, in reading order, the outermost frame held: x[u] ← (1−γ) x[u] + (γ/8) Σ of the 8
 * neighbours, so that a visited neighbour passes on what it received.
 */
final class RasterCascade implements MapCascade {
  private final int height;
  private final int width;
  private final double weight;
  private final int sweeps;

  RasterCascade(int height, int width, double weight, int sweeps) {
    this.height = height;
    this.width = width;
    this.weight = weight;
    this.sweeps = sweeps;
  }

  @Override
  public double[] apply(double[] map) {
    double[] x = map.clone();
    double own = 1 - weight;
    double share = weight / 8;
    for (int sweep = 0; sweep < sweeps; sweep++) {
      for (int i = 1; i < height - 1; i++) {
        for (int j = 1; j < width - 1; j++) {
          int u = i * width + j;
          double above = x[u - width - 1] + x[u - width] + x[u - width + 1];
          double below = x[u + width - 1] + x[u + width] + x[u + width + 1];
          x[u] = own * x[u] + share * (above + below + x[u - 1] + x[u + 1]);
        }
      }
    }
    return x;
  }

  @Override
  public double[] adjoint(double[] gradient) {
    double[] z = gradient.clone();
    double own = 1 - weight;
    double share = weight / 8;
    for (int sweep = 0; sweep < sweeps; sweep++) {
      for (int i = height - 2; i >= 1; i--) {
        for (int j = width - 2; j >= 1; j--) {
          int u = i * width + j;
          double passed = share * z[u];
          z[u] *= own;
          z[u - width - 1] += passed;
          z[u - width] += passed;
          z[u - width + 1] += passed;
          z[u - 1] += passed;
          z[u + 1] += passed;
          z[u + width - 1] += passed;
          z[u + width] += passed;
          z[u + width + 1] += passed;
        }
      }
    }
    return z;
  }
}
