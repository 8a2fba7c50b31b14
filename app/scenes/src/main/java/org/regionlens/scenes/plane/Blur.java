package org.regionlens.scenes.plane;

/**
 * Gaussian blur: by its kernel where that is short, else by three running means of the same
 * variance, whose cost does not grow with the width.
 */
final class Blur {
  private static final double LONG = 4;

  private final float[] kernel;
  private final int reach;

  Blur(double sigma) {
    if (sigma > LONG) {
      // A mean of n cells has variance (n² − 1)/12; three of them make up σ².
      int n = (int) Math.sqrt(4 * sigma * sigma + 1);
      this.reach = n / 2;
      this.kernel = new float[0];
      return;
    }
    this.reach = (int) Math.ceil(3 * sigma);
    this.kernel = new float[2 * reach + 1];
    double sum = 0;
    for (int k = -reach; k <= reach; k++) {
      sum += StrictMath.exp(-0.5 * k * k / (sigma * sigma));
    }
    for (int k = -reach; k <= reach; k++) {
      kernel[k + reach] = (float) (StrictMath.exp(-0.5 * k * k / (sigma * sigma)) / sum);
    }
  }

  Plane of(Plane plane) {
    Plane to = new Plane(plane.width(), plane.height());
    float[] line = new float[Math.max(plane.width(), plane.height())];
    float[] done = new float[line.length];
    System.arraycopy(plane.values(), 0, to.values(), 0, plane.size());
    for (int y = 0; y < plane.height(); y++) {
      pass(to.values(), y * plane.width(), 1, plane.width(), line, done);
    }
    for (int x = 0; x < plane.width(); x++) {
      pass(to.values(), x, plane.width(), plane.height(), line, done);
    }
    return to;
  }

  private void pass(float[] values, int start, int step, int length, float[] line, float[] done) {
    for (int i = 0; i < length; i++) {
      line[i] = values[start + i * step];
    }
    if (kernel.length == 0) {
      mean(line, done, length);
      mean(done, line, length);
      mean(line, done, length);
    } else {
      weigh(line, done, length);
    }
    for (int i = 0; i < length; i++) {
      values[start + i * step] = done[i];
    }
  }

  private void weigh(float[] from, float[] to, int length) {
    for (int i = 0; i < length; i++) {
      float sum = 0;
      for (int k = -reach; k <= reach; k++) {
        sum += kernel[k + reach] * from[Math.min(length - 1, Math.max(0, i + k))];
      }
      to[i] = sum;
    }
  }

  private void mean(float[] from, float[] to, int length) {
    double sum = 0;
    for (int k = -reach; k <= reach; k++) {
      sum += from[Math.min(length - 1, Math.max(0, k))];
    }
    double share = 1.0 / (2 * reach + 1);
    for (int i = 0; i < length; i++) {
      to[i] = (float) (sum * share);
      sum += from[Math.min(length - 1, i + reach + 1)] - from[Math.max(0, i - reach)];
    }
  }
}
