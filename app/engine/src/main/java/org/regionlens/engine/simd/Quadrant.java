package org.regionlens.engine.simd;

/**
 * The displacements (dy, dx) from one entry of a window to another, by the signs of dy and dx: of
 * all pairs of entries at a displacement, the first has its first entry k in the same corner of the
 * window.
 *
 * @param radius R
 * @param up whether dy &lt; 0: then the corner is a lower one
 * @param left whether dx &lt; 0: then the corner is a right one
 */
record Quadrant(int radius, boolean up, boolean left) {

  static Quadrant[] all(int radius) {
    return new Quadrant[] {
      new Quadrant(radius, false, false),
      new Quadrant(radius, false, true),
      new Quadrant(radius, true, false),
      new Quadrant(radius, true, true)
    };
  }

  static Quadrant of(int radius, int dy, int dx) {
    return new Quadrant(radius, dy < 0, dx < 0);
  }

  /** Row of the corner in the window. */
  int cornerRow() {
    return up ? radius - 1 : 0;
  }

  /** Column of the corner in the window. */
  int cornerColumn() {
    return left ? radius - 1 : 0;
  }

  /** Its displacements. */
  Stencil.Rectangle displacements() {
    return new Stencil.Rectangle(
        up ? 1 - radius : 0, up ? 0 : radius, left ? 1 - radius : 0, left ? 0 : radius);
  }
}
