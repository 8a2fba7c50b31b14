package org.regionlens.scenes.raster;

import java.util.List;

/** The rectangle of the picture, in pixels, that holds all of a facet in front of the camera. */
record Bounds(double left, double right, double top, double bottom) {
  static Bounds of(Facet facet, Camera camera) {
    double nearest = camera.eye().z() + Camera.NEAR;
    Bounds bounds =
        new Bounds(
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY);
    List<Vec3> corners = facet.corners();
    for (int i = 0; i < corners.size(); i++) {
      Vec3 here = corners.get(i);
      Vec3 next = corners.get((i + 1) % corners.size());
      if (here.z() >= nearest) {
        bounds = bounds.with(camera.column(here), camera.row(here));
      }
      if (here.z() >= nearest != next.z() >= nearest) {
        double share = (nearest - here.z()) / (next.z() - here.z());
        Vec3 cut = here.plus(next.minus(here).times(share));
        Vec3 place = new Vec3(cut.x(), cut.y(), nearest);
        bounds = bounds.with(camera.column(place), camera.row(place));
      }
    }
    return bounds;
  }

  private Bounds with(double column, double row) {
    return new Bounds(
        Math.min(left, column), Math.max(right, column), Math.min(top, row), Math.max(bottom, row));
  }
}
