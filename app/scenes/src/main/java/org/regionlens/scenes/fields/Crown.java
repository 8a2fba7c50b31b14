package org.regionlens.scenes.fields;

import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.raster.Rgb;

/**
 * A tree or bush from above.
 *
 * @param x its middle, metres
 * @param y its middle, metres
 * @param radius half its width, metres
 * @param height metres
 * @param leaves colour
 * @param pointed a conifer: a cone, not a dome
 */
record Crown(double x, double y, double radius, double height, Rgb leaves, boolean pointed) {
  /** Lays it over what is lower. */
  void grow(Land land, LatticeNoise noise) {
    int[] box = land.around(x, y, radius * 1.35);
    for (int row = box[2]; row <= box[3]; row++) {
      for (int column = box[0]; column <= box[1]; column++) {
        cover(land, row * land.columns() + column, noise);
      }
    }
  }

  private void cover(Land land, int index, LatticeNoise noise) {
    double px = land.x(index);
    double py = land.y(index);
    double dx = (px - x) / radius;
    double dy = (py - y) / radius;
    double boughs = noise.fractal(px * 0.52 + x, py * 0.52 + y, 2) - 0.5;
    double twigs = noise.fractal(px * 1.5, py * 1.5 + x, 2) - 0.5;
    double away = Math.sqrt(dx * dx + dy * dy) + 0.55 * boughs + 0.22 * twigs;
    if (away >= 1) {
      return;
    }
    double dome = pointed ? 1 - away : Math.sqrt(1 - Math.max(0, away) * Math.max(0, away));
    double top = height * (pointed ? 0.2 + 0.8 * dome : 0.5 + 0.5 * dome);
    top += Math.min(radius, 4) * (0.42 * boughs + 0.34 * twigs);
    if (top > land.height(index)) {
      double tone = 0.86 + 0.55 * boughs + 0.7 * twigs;
      land.lay(index, LandClass.TREE, leaves.times(Math.max(0.25, tone)), top);
    }
  }
}
