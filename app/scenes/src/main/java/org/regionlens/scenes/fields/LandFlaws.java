package org.regionlens.scenes.fields;

import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.prediction.Flaws;
import org.regionlens.scenes.prediction.FlawsBuilder;

/** What a network of modest training gets wrong from above: drawn anew for each seed. */
final class LandFlaws {
  private LandFlaws() {}

  static Flaws draw(RandomStream random, int width, int height) {
    FlawsBuilder flaws = new FlawsBuilder(LandClass.values().length);
    flaws.answer(LandClass.TREE.index(), 1.5, 0.6);
    flaws.answer(LandClass.ROAD.index(), 2.2, 0.7);
    flaws.answer(LandClass.BUILDING.index(), 1.3, 0.3);
    flaws.answer(LandClass.WATER.index(), 1.2, 0.3);
    swap(flaws, LandClass.MEADOW, LandClass.FIELD, random, width, height, 46);
    swap(flaws, LandClass.FIELD, LandClass.MEADOW, random, width, height, 40);
    swap(flaws, LandClass.BUILDING, LandClass.FIELD, random, width, height, 24);
    swap(flaws, LandClass.WATER, LandClass.TREE, random, width, height, 30);
    flaws.unsureAnywhere(random, width, height);
    return flaws.build(random.between(1.2, 1.8), random.between(-1.5, -0.8));
  }

  private static void swap(
      FlawsBuilder flaws,
      LandClass seen,
      LandClass missed,
      RandomStream random,
      int width,
      int height,
      double radius) {
    double x = random.between(0.12, 0.88) * width;
    double y = random.between(0.12, 0.88) * height;
    flaws.bump(seen.index(), x, y, radius, radius * 0.8, 7);
    flaws.bump(missed.index(), x, y, radius, radius * 0.8, -6);
  }
}
