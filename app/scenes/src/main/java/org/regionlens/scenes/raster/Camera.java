package org.regionlens.scenes.raster;

/**
 * A pinhole camera that looks along z with a shifted lens, so that uprights stay upright. The ray
 * through pixel (px, py) is ((px − centreX)/focal, (centreY − py)/focal, 1).
 *
 * @param width W, pixels
 * @param height H, pixels
 * @param focal focal length, pixels
 * @param centreX column of the vanishing point, pixels
 * @param centreY row of the horizon, pixels
 * @param eye the place of the camera, metres
 */
public record Camera(
    int width, int height, double focal, double centreX, double centreY, Vec3 eye) {
  /** Nothing nearer than this is drawn, metres. */
  public static final double NEAR = 0.25;

  double column(Vec3 place) {
    return centreX + focal * (place.x() - eye.x()) / (place.z() - eye.z());
  }

  double row(Vec3 place) {
    return centreY - focal * (place.y() - eye.y()) / (place.z() - eye.z());
  }
}
