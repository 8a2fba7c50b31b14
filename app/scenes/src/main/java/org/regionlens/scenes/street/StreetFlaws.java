package org.regionlens.scenes.street;

import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.prediction.Flaws;
import org.regionlens.scenes.prediction.FlawsBuilder;

/** What a network of modest training gets wrong in a street: drawn anew for each seed. */
final class StreetFlaws {
  private StreetFlaws() {}

  static Flaws draw(RandomStream random, int width, int height, StreetLabels labels) {
    FlawsBuilder flaws = new FlawsBuilder(labels.classes().size());
    flaws.answer(labels.of(StreetPart.POLE), 5.5, 0.85);
    flaws.answer(labels.of(StreetPart.CAR), 1.05, 0.35);
    flaws.answer(labels.of(StreetPart.TREE), 1.1, 0.3);
    // A car seen where there is only shaded road, and greenery on a house front.
    double carX = random.between(0.30, 0.52) * width;
    double carY = random.between(0.80, 0.88) * height;
    swap(flaws, labels.of(StreetPart.CAR), labels.of(StreetPart.ROAD), carX, carY, 42, 26);
    double treeX = random.between(0.78, 0.9) * width;
    double treeY = random.between(0.18, 0.32) * height;
    swap(flaws, labels.of(StreetPart.TREE), labels.of(StreetPart.BUILDING), treeX, treeY, 40, 36);
    // A pale house front taken for sky, a shaded one for a car.
    double skyX = random.between(0.08, 0.22) * width;
    double skyY = random.between(0.22, 0.36) * height;
    swap(flaws, labels.of(StreetPart.SKY), labels.of(StreetPart.BUILDING), skyX, skyY, 34, 28);
    double darkX = random.between(0.86, 0.97) * width;
    double darkY = random.between(0.52, 0.6) * height;
    swap(flaws, labels.of(StreetPart.CAR), labels.of(StreetPart.BUILDING), darkX, darkY, 44, 30);
    if (labels.has(StreetPart.PEDESTRIAN)) {
      flaws.answer(labels.of(StreetPart.SIGN), 1.7, 0.5);
      flaws.answer(labels.of(StreetPart.FENCE), 1.25, 0.45);
      flaws.answer(labels.of(StreetPart.PEDESTRIAN), 1.9, 0.55);
      flaws.answer(labels.of(StreetPart.CYCLIST), 1.6, 0.45);
      confuse(flaws, labels, random, width, height);
    }
    for (int i = 0; i < 4; i++) {
      flaws.unsure(
          random.between(0.05, 0.95) * width,
          random.between(0.25, 0.9) * height,
          random.between(45, 85),
          random.between(35, 60),
          random.between(0.65, 0.95));
    }
    return flaws.build(random.between(1.4, 2.0), random.between(-1.6, -0.8));
  }

  /** What is alike: who walks and who rides, road and pavement, boards and walls. */
  private static void confuse(
      FlawsBuilder flaws, StreetLabels labels, RandomStream random, int width, int height) {
    int walker = labels.of(StreetPart.PEDESTRIAN);
    int rider = labels.of(StreetPart.CYCLIST);
    int wall = labels.of(StreetPart.BUILDING);
    int fence = labels.of(StreetPart.FENCE);
    double x = random.between(0.38, 0.56) * width;
    swap(flaws, walker, rider, x, random.between(0.54, 0.6) * height, 24, 22);
    x = random.between(0.72, 0.95) * width;
    swap(flaws, rider, walker, x, random.between(0.55, 0.65) * height, 22, 24);
    x = random.between(0.03, 0.2) * width;
    swap(flaws, walker, wall, x, random.between(0.48, 0.56) * height, 18, 26);
    x = random.between(0.75, 0.95) * width;
    swap(flaws, fence, wall, x, random.between(0.5, 0.56) * height, 46, 22);
    x = random.between(0.05, 0.2) * width;
    swap(flaws, wall, fence, x, random.between(0.55, 0.62) * height, 30, 24);
    x = random.between(0.65, 0.9) * width;
    double y = random.between(0.72, 0.86) * height;
    swap(flaws, labels.of(StreetPart.ROAD), labels.of(StreetPart.PAVEMENT), x, y, 52, 30);
  }

  private static void swap(
      FlawsBuilder flaws,
      int seen,
      int missed,
      double x,
      double y,
      double radiusX,
      double radiusY) {
    flaws.bump(seen, x, y, radiusX, radiusY, 8.0);
    flaws.bump(missed, x, y, radiusX, radiusY, -6.5);
  }
}
