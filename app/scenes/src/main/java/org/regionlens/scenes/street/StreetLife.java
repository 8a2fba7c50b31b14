package org.regionlens.scenes.street;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.raster.SampleBuffer;
import org.regionlens.scenes.raster.Vec3;

/** Who is about, and what else stands along a busy street: fences, more signs. */
final class StreetLife {
  private static final double AWAY = 0;
  private static final double TOWARDS = StrictMath.PI;
  private static final double RIGHT = StrictMath.PI / 2;

  private final SampleBuffer buffer;
  private final Daylight daylight;
  private final long seed;
  private final List<Standing> standing = new ArrayList<>();

  StreetLife(SampleBuffer buffer, Daylight daylight, long seed) {
    this.buffer = buffer;
    this.daylight = daylight;
    this.seed = seed;
  }

  /**
   * Draws it all.
   *
   * @param crossing where a zebra crossing begins, metres ahead; infinite for none
   * @return those that stand on the ground
   */
  List<Standing> build(double crossing) {
    fence(RandomStream.of(seed, "fences"));
    signpost(RandomStream.of(seed, "signs"));
    walk(RandomStream.of(seed, "people"), crossing);
    ride(RandomStream.of(seed, "cyclists"));
    return List.copyOf(standing);
  }

  private void fence(RandomStream random) {
    for (double side : new double[] {-1, 1}) {
      Fence fence = new Fence(buffer, daylight, side);
      double z = side < 0 ? random.between(9, 12) : random.between(11, 14);
      while (z < 70) {
        double length = random.between(4, 9);
        fence.garden(random.between(5.5, 5.75), z, z + length, random);
        z += length + random.between(1.4, 22);
      }
    }
    double side = random.chance(0.5) ? -1 : 1;
    new Fence(buffer, daylight, side)
        .roadWorks(side * random.between(4.9, 5.1), random.between(16, 26), random);
  }

  private void signpost(RandomStream random) {
    Signs signs = new Signs(buffer, daylight);
    signs.direction(random.chance(0.5) ? -1 : 1, random.between(19, 25), random);
    signs.warning(1, random.between(13, 17));
    signs.warning(-1, random.between(30, 40));
    for (int i = 0; i < 4; i++) {
      signs.shop(i % 2 == 0 ? 1 : -1, random.between(10, 16) + 7 * i, random);
    }
  }

  /** On both pavements, alone and in pairs; over the crossing, if there is one. */
  private void walk(RandomStream random, double crossing) {
    for (double side : new double[] {-1, 1}) {
      double z = side > 0 ? random.between(7.5, 9.5) : random.between(9.5, 12);
      while (z < 60) {
        double x = side * random.between(4.75, 5.25);
        double bearing = (random.chance(0.5) ? AWAY : TOWARDS) + random.between(-0.25, 0.25);
        person(new Vec3(x, Ground.KERB, z), bearing, random.between(1.58, 1.86), random);
        if (random.chance(0.3)) {
          double height = random.chance(0.3) ? random.between(1.0, 1.35) : random.between(1.6, 1.8);
          person(
              new Vec3(x - side * 0.55, Ground.KERB, z + random.between(-0.2, 0.3)),
              bearing + random.between(-0.15, 0.15),
              height,
              random);
        }
        z += random.between(3, 13);
      }
    }
    int across = Double.isFinite(crossing) ? 1 + random.below(3) : random.below(2);
    double where = Double.isFinite(crossing) ? crossing : random.between(24, 34);
    for (int i = 0; i < across; i++) {
      Vec3 foot = new Vec3(random.between(-3, 3), 0, where + random.between(0.4, 2.2));
      double bearing = random.chance(0.5) ? RIGHT : -RIGHT;
      person(foot, bearing + random.between(-0.2, 0.2), random.between(1.58, 1.86), random);
    }
  }

  private void person(Vec3 foot, double bearing, double height, RandomStream random) {
    Person person = new Person(buffer, daylight, Look.pedestrian(random), foot, bearing, height);
    person.build(random);
    standing.add(person);
  }

  /** Along the lanes, between parked cars and the middle; now and then one across the street. */
  private void ride(RandomStream random) {
    cyclist(new Vec3(random.between(0.75, 1.15), 0, random.between(9.5, 12)), AWAY, random);
    cyclist(new Vec3(random.between(-1.2, -0.7), 0, random.between(14, 21)), TOWARDS, random);
    if (random.chance(0.6)) {
      double bearing = random.chance(0.5) ? RIGHT : -RIGHT;
      cyclist(
          new Vec3(random.between(-1.5, 2.5), 0, random.between(19, 24)),
          bearing + random.between(-0.5, 0.5),
          random);
    }
    for (double z = 30; z < 60; z += random.between(9, 25)) {
      boolean away = random.chance(0.5);
      double x = random.between(0.8, 1.3);
      cyclist(new Vec3(away ? x : -x, 0, z), away ? AWAY : TOWARDS, random);
    }
  }

  private void cyclist(Vec3 foot, double bearing, RandomStream random) {
    Cyclist cyclist =
        new Cyclist(
            buffer, daylight, Look.cyclist(random), foot, bearing + random.between(-0.12, 0.12));
    cyclist.build(random);
    standing.add(cyclist);
  }
}
