package org.regionlens.scenes.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The nearest surface at each of 4 × 4 samples a pixel. Inverse depth is affine in the picture, so
 * a facet costs three additions a sample and no division.
 */
public final class SampleBuffer {
  /** Samples along each side of a pixel. */
  public static final int GRID = 4;

  static final int NOTHING = -1;

  private final Camera camera;
  private final int columns;
  private final int rows;
  private final float[] inverseDepth;
  private final int[] surfaceAt;
  private final List<Surface> surfaces = new ArrayList<>();

  public SampleBuffer(Camera camera) {
    this.camera = camera;
    this.columns = camera.width() * GRID;
    this.rows = camera.height() * GRID;
    this.inverseDepth = new float[columns * rows];
    this.surfaceAt = new int[columns * rows];
    Arrays.fill(surfaceAt, NOTHING);
  }

  Camera camera() {
    return camera;
  }

  float inverseDepth(int column, int row) {
    return inverseDepth[row * columns + column];
  }

  int surfaceAt(int column, int row) {
    return surfaceAt[row * columns + column];
  }

  Surface surface(int id) {
    return surfaces.get(id);
  }

  /** Draws a facet where nothing nearer is. */
  public void draw(Facet facet, Surface surface) {
    Bounds bounds = Bounds.of(facet, camera);
    int left = Math.max(0, (int) Math.floor(bounds.left() * GRID - 0.5));
    int right = Math.min(columns - 1, (int) Math.ceil(bounds.right() * GRID));
    int top = Math.max(0, (int) Math.floor(bounds.top() * GRID - 0.5));
    int bottom = Math.min(rows - 1, (int) Math.ceil(bounds.bottom() * GRID));
    if (left > right || top > bottom) {
      return;
    }
    Vec3 origin = facet.origin().minus(camera.eye());
    Vec3 normal = facet.u().cross(facet.v());
    double offset = origin.dot(normal);
    if (offset == 0) {
      return; // Seen edge-on.
    }
    Vec3 acrossU = facet.v().cross(normal);
    Vec3 acrossV = facet.u().cross(normal);
    acrossU = acrossU.times(1 / facet.u().dot(acrossU));
    acrossV = acrossV.times(1 / facet.v().dot(acrossV));
    Affine w = Affine.of(normal.times(1 / offset), camera);
    // s·w and t·w, with w the inverse depth: (d − w·origin) · across.
    Affine s = Affine.of(acrossU, camera).minus(w.times(origin.dot(acrossU)));
    Affine t = Affine.of(acrossV, camera).minus(w.times(origin.dot(acrossV)));
    int id = add(surface);
    for (int row = top; row <= bottom; row++) {
      fillRow(facet.shape(), w, s, t, row, left, right, id);
    }
  }

  private int add(Surface surface) {
    surfaces.add(surface);
    return surfaces.size() - 1;
  }

  private void fillRow(
      Facet.Shape shape, Affine w, Affine s, Affine t, int row, int left, int right, int id) {
    double px = (left + 0.5) / GRID;
    double py = (row + 0.5) / GRID;
    double depthHere = w.at(px, py);
    double sHere = s.at(px, py);
    double tHere = t.at(px, py);
    double depthStep = w.x() / GRID;
    double sStep = s.x() / GRID;
    double tStep = t.x() / GRID;
    int index = row * columns + left;
    for (int column = left; column <= right; column++, index++) {
      if (depthHere > inverseDepth[index]
          && depthHere < 1 / Camera.NEAR
          && sHere >= 0
          && tHere >= 0
          && inside(shape, sHere, tHere, depthHere)) {
        inverseDepth[index] = (float) depthHere;
        surfaceAt[index] = id;
      }
      depthHere += depthStep;
      sHere += sStep;
      tHere += tStep;
    }
  }

  private static boolean inside(Facet.Shape shape, double s, double t, double w) {
    return switch (shape) {
      case PARALLELOGRAM -> s <= w && t <= w;
      case TRIANGLE -> s + t <= w;
      case DISC -> (2 * s - w) * (2 * s - w) + (2 * t - w) * (2 * t - w) <= w * w;
    };
  }

  /**
   * Draws a straight round strand (pole, wire, branch) that never gets thinner than a width on the
   * picture, as a lens and a sensor never show a wire thinner than they resolve.
   *
   * @param from one end, metres
   * @param to the other end, metres
   * @param radiusFrom radius there, metres
   * @param radiusTo radius there, metres
   * @param leastWidth least width on the picture, pixels
   */
  public void draw(
      Vec3 from, Vec3 to, double radiusFrom, double radiusTo, double leastWidth, Surface surface) {
    double nearest = camera.eye().z() + Camera.NEAR;
    if (from.z() < nearest || to.z() < nearest) {
      return;
    }
    Strand strand = Strand.of(from, to, radiusFrom, radiusTo, leastWidth, camera);
    int id = add(surface);
    int major = strand.steep() ? rows : columns;
    int minor = strand.steep() ? columns : rows;
    int first = Math.max(0, (int) Math.ceil(strand.start() * GRID - 0.5));
    int last = Math.min(major - 1, (int) Math.floor(strand.end() * GRID - 0.5));
    for (int along = first; along <= last; along++) {
      double share = strand.share((along + 0.5) / GRID);
      double middle = strand.middle(share);
      double half = strand.halfSpan(share);
      float depth = (float) strand.inverseDepth(share);
      int low = Math.max(0, (int) Math.ceil((middle - half) * GRID - 0.5));
      int high = Math.min(minor - 1, (int) Math.floor((middle + half) * GRID - 0.5));
      for (int across = low; across <= high; across++) {
        int index = strand.steep() ? along * columns + across : across * columns + along;
        if (depth > inverseDepth[index]) {
          inverseDepth[index] = depth;
          surfaceAt[index] = id;
        }
      }
    }
  }
}
