package org.regionlens.media.sample.street;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.regionlens.media.sample.noise.RandomStream;
import org.regionlens.media.sample.prediction.Flaws;

/** What a network of modest training gets wrong in a street: drawn anew for each seed. */
final class StreetFlaws {
  private StreetFlaws() {}

  static Flaws draw(RandomStream random, int width, int height) {
    double[] weight = new double[StreetClass.values().length];
    double[] fading = new double[weight.length];
    Arrays.fill(weight, 1);
    weight[StreetClass.POLE.index()] = 5.5;
    fading[StreetClass.POLE.index()] = 0.85;
    weight[StreetClass.CAR.index()] = 1.05;
    fading[StreetClass.CAR.index()] = 0.35;
    weight[StreetClass.TREE.index()] = 1.1;
    fading[StreetClass.TREE.index()] = 0.3;
    List<Flaws.Bump> bumps = new ArrayList<>();
    // A car seen where there is only shaded road, and greenery on a house front.
    double carX = random.between(0.30, 0.52) * width;
    double carY = random.between(0.80, 0.88) * height;
    swap(bumps, StreetClass.CAR, StreetClass.GROUND, carX, carY, 42, 26);
    double treeX = random.between(0.78, 0.9) * width;
    double treeY = random.between(0.18, 0.32) * height;
    swap(bumps, StreetClass.TREE, StreetClass.BUILDING, treeX, treeY, 40, 36);
    // A pale house front taken for sky, a shaded one for a car.
    double skyX = random.between(0.08, 0.22) * width;
    double skyY = random.between(0.22, 0.36) * height;
    swap(bumps, StreetClass.SKY, StreetClass.BUILDING, skyX, skyY, 34, 28);
    double darkX = random.between(0.86, 0.97) * width;
    double darkY = random.between(0.52, 0.6) * height;
    swap(bumps, StreetClass.CAR, StreetClass.BUILDING, darkX, darkY, 44, 30);
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
        random.between(1.4, 2.0), random.between(-1.6, -0.8), weight, fading, bumps, unsure);
  }

  private static void swap(
      List<Flaws.Bump> bumps,
      StreetClass seen,
      StreetClass missed,
      double x,
      double y,
      double radiusX,
      double radiusY) {
    bumps.add(new Flaws.Bump(seen.index(), x, y, radiusX, radiusY, 8.0));
    bumps.add(new Flaws.Bump(missed.index(), x, y, radiusX, radiusY, -6.5));
  }
}
