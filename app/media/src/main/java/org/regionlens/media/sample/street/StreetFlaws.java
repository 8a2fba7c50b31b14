package org.regionlens.media.sample.street;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.media.sample.noise.RandomStream;
import org.regionlens.media.sample.prediction.Flaws;

/** What a network of modest training gets wrong in a street: drawn anew for each seed. */
final class StreetFlaws {
  private StreetFlaws() {}

  static Flaws draw(RandomStream random, int width, int height) {
    double[] weight = new double[StreetClass.values().length];
    double[] fading = new double[weight.length];
    java.util.Arrays.fill(weight, 1);
    weight[StreetClass.POLE.index()] = 3.4;
    fading[StreetClass.POLE.index()] = 0.85;
    weight[StreetClass.CAR.index()] = 1.05;
    fading[StreetClass.CAR.index()] = 0.2;
    weight[StreetClass.TREE.index()] = 1.1;
    fading[StreetClass.TREE.index()] = 0.25;
    List<Flaws.Bump> bumps = new ArrayList<>();
    // A car seen where there is only shaded road, and greenery on a house front.
    double carX = random.between(0.45, 0.68) * width;
    double carY = random.between(0.74, 0.82) * height;
    swap(bumps, StreetClass.CAR, StreetClass.GROUND, carX, carY, 42, 26);
    double treeX = random.between(0.78, 0.9) * width;
    double treeY = random.between(0.18, 0.32) * height;
    swap(bumps, StreetClass.TREE, StreetClass.BUILDING, treeX, treeY, 40, 36);
    List<Flaws.Bump> unsure = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      unsure.add(
          new Flaws.Bump(
              0,
              random.between(0.05, 0.95) * width,
              random.between(0.25, 0.9) * height,
              random.between(45, 85),
              random.between(35, 60),
              random.between(0.65, 0.95)));
    }
    return new Flaws(
        random.between(1.0, 1.8), random.between(-1.4, -0.6), weight, fading, bumps, unsure);
  }

  private static void swap(
      List<Flaws.Bump> bumps,
      StreetClass seen,
      StreetClass missed,
      double x,
      double y,
      double radiusX,
      double radiusY) {
    bumps.add(new Flaws.Bump(seen.index(), x, y, radiusX, radiusY, 8.6));
    bumps.add(new Flaws.Bump(missed.index(), x, y, radiusX, radiusY, -6.5));
  }
}
