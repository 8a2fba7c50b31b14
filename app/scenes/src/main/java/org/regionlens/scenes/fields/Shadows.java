package org.regionlens.scenes.fields;

import org.regionlens.scenes.plane.Plane;

/**
 * How high the shadow of everything towards the sun stands above each place. Swept away from the
 * sun, line by line, so that one addition a place does for all of its ray.
 */
final class Shadows {
  private final Land land;
  private final Plane veil;
  private final boolean acrossRows;
  private final double shift;
  private final double drop;

  private Shadows(Land land, double sunX, double sunY, double climb) {
    this.land = land;
    this.veil = new Plane(land.columns(), land.rows());
    this.acrossRows = Math.abs(sunY) >= Math.abs(sunX);
    double major = acrossRows ? sunY : sunX;
    double minor = acrossRows ? sunX : sunY;
    this.shift = minor / Math.abs(major);
    this.drop = climb * land.cell() / Math.abs(major);
  }

  /** Height below which a place is in shadow, metres. */
  static Plane veil(Land land, double sunX, double sunY, double climb) {
    Shadows shadows = new Shadows(land, sunX, sunY, climb);
    boolean backwards = (shadows.acrossRows ? sunY : sunX) > 0;
    int lines = shadows.acrossRows ? land.rows() : land.columns();
    for (int i = 0; i < lines; i++) {
      // The line nearest to the sun first.
      shadows.sweep(backwards ? lines - 1 - i : i, backwards ? 1 : -1, i == 0);
    }
    return shadows.veil;
  }

  private void sweep(int line, int towardsSun, boolean first) {
    int length = acrossRows ? land.columns() : land.rows();
    for (int k = 0; k < length; k++) {
      double from = -1e3;
      if (!first) {
        double source = k + shift;
        int low = (int) Math.floor(source);
        double share = source - low;
        from = top(line + towardsSun, low) * (1 - share) + top(line + towardsSun, low + 1) * share;
      }
      veil.set(cell(line, k), from - drop);
    }
  }

  /** The higher of what stands at a place and the shadow that falls on it. */
  private double top(int line, int k) {
    int length = acrossRows ? land.columns() : land.rows();
    int index = cell(line, Math.min(length - 1, Math.max(0, k)));
    return Math.max(veil.at(index), land.height(index));
  }

  private int cell(int line, int k) {
    return acrossRows ? line * land.columns() + k : k * land.columns() + line;
  }
}
