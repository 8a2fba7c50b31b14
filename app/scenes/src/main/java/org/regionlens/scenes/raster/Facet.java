package org.regionlens.scenes.raster;

import java.util.List;

/**
 * A flat piece of surface: the places origin + s·u + t·v.
 *
 * @param origin a corner, metres
 * @param u first edge, metres
 * @param v second edge, metres
 * @param shape which (s, t) belong to it
 */
public record Facet(Vec3 origin, Vec3 u, Vec3 v, Shape shape) {
  /** The part of the parallelogram 0 ≤ s, t ≤ 1 that is filled. */
  public enum Shape {
    /** All of it. */
    PARALLELOGRAM,
    /** s + t ≤ 1. */
    TRIANGLE,
    /** The ellipse that touches the four edges. */
    DISC
  }

  public static Facet quad(Vec3 origin, Vec3 u, Vec3 v) {
    return new Facet(origin, u, v, Shape.PARALLELOGRAM);
  }

  public static Facet triangle(Vec3 a, Vec3 b, Vec3 c) {
    return new Facet(a, b.minus(a), c.minus(a), Shape.TRIANGLE);
  }

  /** An ellipse about a centre with two half axes. */
  public static Facet disc(Vec3 centre, Vec3 halfU, Vec3 halfV) {
    return new Facet(centre.minus(halfU).minus(halfV), halfU.times(2), halfV.times(2), Shape.DISC);
  }

  List<Vec3> corners() {
    return List.of(origin, origin.plus(u), origin.plus(u).plus(v), origin.plus(v));
  }
}
