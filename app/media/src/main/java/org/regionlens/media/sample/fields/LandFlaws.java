package org.regionlens.media.sample.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.regionlens.media.sample.noise.RandomStream;
import org.regionlens.media.sample.prediction.Flaws;

/** What a network of modest training gets wrong from above: drawn anew for each seed. */
final class LandFlaws {
  private LandFlaws() {}

  static Flaws draw(RandomStream random, int width, int height) {
    double[] weight = new double[LandClass.values().length];
    double[] fading = new double[weight.length];
    Arrays.fill(weight, 1);
    weight[LandClass.TREE.index()] = 1.5;
    fading[LandClass.TREE.index()] = 0.6;
    weight[LandClass.ROAD.index()] = 2.2;
    fading[LandClass.ROAD.index()] = 0.7;
    weight[LandClass.BUILDING.index()] = 1.3;
    fading[LandClass.BUILDING.index()] = 0.3;
    weight[LandClass.WATER.index()] = 1.2;
    fading[LandClass.WATER.index()] = 0.3;
    List<Flaws.Bump> bumps = new ArrayList<>();
    swap(bumps, LandClass.MEADOW, LandClass.FIELD, random, width, height, 46);
    swap(bumps, LandClass.FIELD, LandClass.MEADOW, random, width, height, 40);
    swap(bumps, LandClass.BUILDING, LandClass.FIELD, random, width, height, 24);
    swap(bumps, LandClass.WATER, LandClass.TREE, random, width, height, 30);
    List<Flaws.Bump> unsure = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      unsure.add(
          new Flaws.Bump(
              0,
              random.between(0.05, 0.95) * width,
              random.between(0.05, 0.95) * height,
              random.between(40, 70),
              random.between(35, 60),
              random.between(0.6, 0.9)));
    }
    return new Flaws(
        random.between(1.2, 1.8), random.between(-1.5, -0.8), weight, fading, bumps, unsure);
  }

  private static void swap(
      List<Flaws.Bump> bumps,
      LandClass seen,
      LandClass missed,
      RandomStream random,
      int width,
      int height,
      double radius) {
    double x = random.between(0.12, 0.88) * width;
    double y = random.between(0.12, 0.88) * height;
    bumps.add(new Flaws.Bump(seen.index(), x, y, radius, radius * 0.8, 7));
    bumps.add(new Flaws.Bump(missed.index(), x, y, radius, radius * 0.8, -6));
  }
}
