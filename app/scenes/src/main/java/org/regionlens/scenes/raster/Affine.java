package org.regionlens.scenes.raster;

/** constant + x·px + y·py, a quantity that is affine in the picture. */
record Affine(double constant, double x, double y) {
  /** d · direction, d being the line of sight through a pixel. */
  static Affine of(Vec3 direction, Camera camera) {
    double x = direction.x() / camera.focal();
    double y = -direction.y() / camera.focal();
    return new Affine(direction.z() - x * camera.centreX() - y * camera.centreY(), x, y);
  }

  Affine minus(Affine other) {
    return new Affine(constant - other.constant, x - other.x, y - other.y);
  }

  Affine times(double factor) {
    return new Affine(constant * factor, x * factor, y * factor);
  }

  double at(double px, double py) {
    return constant + x * px + y * py;
  }
}
