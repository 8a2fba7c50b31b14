package org.regionlens.scenes.fields;

import java.util.List;
import java.util.Set;
import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.optics.Lens;
import org.regionlens.scenes.plane.Plane;
import org.regionlens.scenes.scene.LabelledPicture;
import org.regionlens.scenes.scene.Scene;
import org.regionlens.scenes.scene.SceneClass;
import org.regionlens.scenes.scene.SceneRenderer;

/** Renders a landscape for a seed: picture, labels, and the prediction of an imagined network. */
public final class FieldsRenderer implements SceneRenderer {
  /** Cells of the fine grid along each side of a pixel. */
  private static final int FINE = 2;

  private static final int WIDTH = 384;
  private static final int HEIGHT = 288;

  /** Side of a pixel on the ground, metres. */
  private static final double METRES = 0.92;

  private static final int SPECK = 12;
  private static final double EXPOSURE = 1.02;

  @Override
  public String name() {
    return "fields";
  }

  @Override
  public List<SceneClass> classes() {
    return LandClass.all();
  }

  @Override
  public Scene render(long seed) {
    Land land = new Land(WIDTH * FINE, HEIGHT * FINE, METRES / FINE);
    build(land, seed);
    RandomStream day = RandomStream.of(seed, "day");
    double bearing = StrictMath.PI * day.between(1.08, 1.62);
    Plane[] light =
        new Sunlight(
                land,
                StrictMath.cos(bearing),
                StrictMath.sin(bearing),
                day.between(0.75, 1.25),
                day.unit())
            .light();
    float[] pixels = new float[WIDTH * HEIGHT * 3];
    for (int c = 0; c < 3; c++) {
      Plane small = light[c].shrunk(FINE);
      for (int i = 0; i < small.size(); i++) {
        pixels[3 * i + c] = small.at(i);
      }
    }
    int[] argb = new Lens(WIDTH, HEIGHT, EXPOSURE).develop(pixels, RandomStream.of(seed, "sensor"));
    return new LabelledPicture(WIDTH, HEIGHT, argb, seen(land))
        .scene(
            name(),
            seed,
            classes(),
            SPECK,
            Set.of(),
            LandFlaws.draw(RandomStream.of(seed, "flaws"), WIDTH, HEIGHT));
  }

  private static void build(Land land, long seed) {
    RandomStream plan = RandomStream.of(seed, "plan");
    double turn = plan.between(0, StrictMath.PI);
    double middleX = land.width() * plan.between(0.35, 0.65);
    double middleY = land.depth() * plan.between(0.35, 0.65);
    // River and road cross at the bridge, about square.
    double heading = plan.between(0, StrictMath.PI);
    double crossing = heading + StrictMath.PI / 2 + plan.between(-0.35, 0.35);
    River river = new River(land, heading, middleX, middleY, RandomStream.of(seed, "river"));
    Road road = new Road(land, crossing, middleX, middleY, RandomStream.of(seed, "road"));
    Farm farm = new Farm(land, river, road, RandomStream.of(seed, "farm"));
    double frame = crossing + 0.25 * (turn - 1.5);
    Parcels parcels =
        new Parcels(land.width(), land.depth(), frame, RandomStream.of(seed, "parcels"));
    Soil soil = new Soil(plan.below(1 << 30));
    new Ground(land, parcels, river, road, farm, soil).lay();
    Bales.drop(land, parcels, RandomStream.of(seed, "bales"));
    farm.build(land);
    new Planting(land, parcels, river, road, farm, RandomStream.of(seed, "trees")).plant();
  }

  /** The class with most of a pixel's cells; the higher index where two are even. */
  private static int[] seen(Land land) {
    int[] seen = new int[WIDTH * HEIGHT];
    for (int i = 0; i < seen.length; i++) {
      int[] counts = new int[LandClass.values().length];
      for (int k = 0; k < FINE * FINE; k++) {
        int column = i % WIDTH * FINE + k % FINE;
        int row = i / WIDTH * FINE + k / FINE;
        counts[land.kind(row * land.columns() + column).index()]++;
      }
      for (int c = 1; c < counts.length; c++) {
        seen[i] = counts[c] > 0 && counts[c] >= counts[seen[i]] ? c : seen[i];
      }
    }
    return seen;
  }
}
