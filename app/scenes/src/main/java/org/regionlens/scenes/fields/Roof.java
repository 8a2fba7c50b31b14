package org.regionlens.scenes.fields;

import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.raster.Rgb;

/**
 * A house or barn from above: a gable roof.
 *
 * @param x its middle, metres
 * @param y its middle, metres
 * @param axisX direction of the ridge
 * @param axisY direction of the ridge
 * @param halfLength half its length along the ridge, metres
 * @param halfWidth half its width, metres
 * @param eaves height of the eaves, metres
 * @param ridge height of the ridge, metres
 * @param tiles colour
 * @param sheets ribbed sheet metal, not tiles
 */
record Roof(
    double x,
    double y,
    double axisX,
    double axisY,
    double halfLength,
    double halfWidth,
    double eaves,
    double ridge,
    Rgb tiles,
    boolean sheets) {
  double along(double px, double py) {
    return (px - x) * axisX + (py - y) * axisY;
  }

  double across(double px, double py) {
    return (py - y) * axisX - (px - x) * axisY;
  }

  boolean covers(double px, double py, double margin) {
    return Math.abs(along(px, py)) < halfLength + margin
        && Math.abs(across(px, py)) < halfWidth + margin;
  }

  void build(Land land, LatticeNoise noise) {
    int[] box = land.around(x, y, halfLength + halfWidth);
    for (int row = box[2]; row <= box[3]; row++) {
      for (int column = box[0]; column <= box[1]; column++) {
        int index = row * land.columns() + column;
        double px = land.x(index);
        double py = land.y(index);
        if (covers(px, py, 0)) {
          double a = along(px, py);
          double b = across(px, py);
          double up = eaves + (ridge - eaves) * (1 - Math.abs(b) / halfWidth);
          land.lay(index, LandClass.BUILDING, colour(a, b, noise), up);
        }
      }
    }
  }

  private Rgb colour(double a, double b, LatticeNoise noise) {
    double stain = noise.fractal(a * 0.25 + x, b * 0.25 + y, 4);
    double course =
        sheets ? noise.at(a * 1.1 + x, y) - 0.5 : 0.7 * (noise.at(a * 2 + x, b * 2.6) - 0.5);
    double pale = Math.abs(b) < 0.28 ? 0.25 : 0;
    boolean light = sheets && noise.cell((int) Math.floor(a / 4), b > 0 ? 5 : 6) < 0.14;
    return tiles
        .times(0.58 + 0.46 * stain + 0.22 * course + pale)
        .mix(
            new Rgb(0.55, 0.58, 0.6),
            light && Math.abs(Math.abs(b) - halfWidth / 2) < 0.9 ? 0.6 : 0);
  }
}
