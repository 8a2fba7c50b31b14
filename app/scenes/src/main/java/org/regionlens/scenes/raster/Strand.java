package org.regionlens.scenes.raster;

/**
 * A strand on the picture, walked along its longer side ("along") and filled across it.
 *
 * @param steep it is taller than wide, so it is walked row by row
 * @param start where it begins along, pixels
 * @param end where it ends along, pixels
 * @param middleStart its middle across at the start, pixels
 * @param middleEnd its middle across at the end, pixels
 * @param halfStart half its extent across at the start, pixels
 * @param halfEnd half its extent across at the end, pixels
 * @param depthStart inverse depth at the start, 1/m
 * @param depthEnd inverse depth at the end, 1/m
 */
record Strand(
    boolean steep,
    double start,
    double end,
    double middleStart,
    double middleEnd,
    double halfStart,
    double halfEnd,
    double depthStart,
    double depthEnd) {

  static Strand of(
      Vec3 from, Vec3 to, double radiusFrom, double radiusTo, double leastWidth, Camera camera) {
    double x0 = camera.column(from);
    double y0 = camera.row(from);
    double x1 = camera.column(to);
    double y1 = camera.row(to);
    double w0 = 1 / (from.z() - camera.eye().z());
    double w1 = 1 / (to.z() - camera.eye().z());
    double half0 = Math.max(leastWidth / 2, radiusFrom * camera.focal() * w0);
    double half1 = Math.max(leastWidth / 2, radiusTo * camera.focal() * w1);
    boolean steep = Math.abs(y1 - y0) > Math.abs(x1 - x0);
    double along = steep ? y1 - y0 : x1 - x0;
    double length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
    // A slanting strand is cut askew by a row or column, so its extent there is longer.
    double skew = along == 0 ? 1 : length / Math.abs(along);
    double a0 = steep ? y0 : x0;
    double a1 = steep ? y1 : x1;
    double m0 = steep ? x0 : y0;
    double m1 = steep ? x1 : y1;
    return along >= 0
        ? new Strand(steep, a0, a1, m0, m1, half0 * skew, half1 * skew, w0, w1)
        : new Strand(steep, a1, a0, m1, m0, half1 * skew, half0 * skew, w1, w0);
  }

  double share(double along) {
    return end == start ? 0 : (along - start) / (end - start);
  }

  double middle(double share) {
    return middleStart + (middleEnd - middleStart) * share;
  }

  double halfSpan(double share) {
    return halfStart + (halfEnd - halfStart) * share;
  }

  double inverseDepth(double share) {
    return depthStart + (depthEnd - depthStart) * share;
  }
}
