package org.regionlens.media.sample.street;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.regionlens.media.sample.noise.RandomStream;
import org.regionlens.media.sample.prediction.Flaws;

/** What a network of modest training gets wrong in a street: drawn anew for each seed. */
final class StreetFlaws {
  private StreetFlaws() {}

  static Flaws draw(RandomStream random, int width, int height, StreetLabels labels) {
    double[] weight = new double[labels.classes().size()];
    double[] fading = new double[weight.length];
    Arrays.fill(weight, 1);
    weight[labels.of(StreetPart.POLE)] = 5.5;
    fading[labels.of(StreetPart.POLE)] = 0.85;
    weight[labels.of(StreetPart.CAR)] = 1.05;
    fading[labels.of(StreetPart.CAR)] = 0.35;
    weight[labels.of(StreetPart.TREE)] = 1.1;
    fading[labels.of(StreetPart.TREE)] = 0.3;
    List<Flaws.Bump> bumps = new ArrayList<>();
    // A car seen where there is only shaded road, and greenery on a house front.
    double carX = random.between(0.30, 0.52) * width;
    double carY = random.between(0.80, 0.88) * height;
    swap(bumps, labels.of(StreetPart.CAR), labels.of(StreetPart.ROAD), carX, carY, 42, 26);
    double treeX = random.between(0.78, 0.9) * width;
    double treeY = random.between(0.18, 0.32) * height;
    swap(bumps, labels.of(StreetPart.TREE), labels.of(StreetPart.BUILDING), treeX, treeY, 40, 36);
    // A pale house front taken for sky, a shaded one for a car.
    double skyX = random.between(0.08, 0.22) * width;
    double skyY = random.between(0.22, 0.36) * height;
    swap(bumps, labels.of(StreetPart.SKY), labels.of(StreetPart.BUILDING), skyX, skyY, 34, 28);
    double darkX = random.between(0.86, 0.97) * width;
    double darkY = random.between(0.52, 0.6) * height;
    swap(bumps, labels.of(StreetPart.CAR), labels.of(StreetPart.BUILDING), darkX, darkY, 44, 30);
    if (labels.has(StreetPart.PEDESTRIAN)) {
      weight[labels.of(StreetPart.SIGN)] = 1.7;
      fading[labels.of(StreetPart.SIGN)] = 0.5;
      weight[labels.of(StreetPart.FENCE)] = 1.25;
      fading[labels.of(StreetPart.FENCE)] = 0.45;
      weight[labels.of(StreetPart.PEDESTRIAN)] = 1.9;
      fading[labels.of(StreetPart.PEDESTRIAN)] = 0.55;
      weight[labels.of(StreetPart.CYCLIST)] = 1.6;
      fading[labels.of(StreetPart.CYCLIST)] = 0.45;
      confuse(bumps, labels, random, width, height);
    }
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

  /** What is alike: who walks and who rides, road and pavement, boards and walls. */
  private static void confuse(
      List<Flaws.Bump> bumps, StreetLabels labels, RandomStream random, int width, int height) {
    int walker = labels.of(StreetPart.PEDESTRIAN);
    int rider = labels.of(StreetPart.CYCLIST);
    int wall = labels.of(StreetPart.BUILDING);
    int fence = labels.of(StreetPart.FENCE);
    double x = random.between(0.38, 0.56) * width;
    swap(bumps, walker, rider, x, random.between(0.54, 0.6) * height, 24, 22);
    x = random.between(0.72, 0.95) * width;
    swap(bumps, rider, walker, x, random.between(0.55, 0.65) * height, 22, 24);
    x = random.between(0.03, 0.2) * width;
    swap(bumps, walker, wall, x, random.between(0.48, 0.56) * height, 18, 26);
    x = random.between(0.75, 0.95) * width;
    swap(bumps, fence, wall, x, random.between(0.5, 0.56) * height, 46, 22);
    x = random.between(0.05, 0.2) * width;
    swap(bumps, wall, fence, x, random.between(0.55, 0.62) * height, 30, 24);
    x = random.between(0.65, 0.9) * width;
    double y = random.between(0.72, 0.86) * height;
    swap(bumps, labels.of(StreetPart.ROAD), labels.of(StreetPart.PAVEMENT), x, y, 52, 30);
  }

  private static void swap(
      List<Flaws.Bump> bumps,
      int seen,
      int missed,
      double x,
      double y,
      double radiusX,
      double radiusY) {
    bumps.add(new Flaws.Bump(seen, x, y, radiusX, radiusY, 8.0));
    bumps.add(new Flaws.Bump(missed, x, y, radiusX, radiusY, -6.5));
  }
}
