package org.regionlens.scenes.street;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.raster.Facet;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.SampleBuffer;
import org.regionlens.scenes.raster.Vec3;

/** Puts a street together, part by part, each from a stream of random numbers of its own. */
final class StreetLayout {
  private static final double END = 150;

  private static final int[] PAINTS = {
    0x8E1B20, 0x1E3A66, 0xC9CCD0, 0x2B2E33, 0x6F7A80, 0x2F5D50, 0xD8D4C8, 0x3E5F86, 0xA8672A
  };

  private final SampleBuffer buffer;
  private final Daylight daylight;
  private final long seed;
  private final StreetLabels labels;

  /**
   * @param labels parts without a label are left out
   */
  StreetLayout(SampleBuffer buffer, Daylight daylight, long seed, StreetLabels labels) {
    this.buffer = buffer;
    this.daylight = daylight;
    this.seed = seed;
    this.labels = labels;
  }

  /**
   * Draws everything but the sky.
   *
   * @param groundSalt varies the texture of the ground
   * @param crossing where a zebra crossing begins, metres ahead; infinite for none
   */
  void build(int groundSalt, double crossing) {
    List<Vec3> left = new Terrace(buffer, daylight, -1).build(RandomStream.of(seed, "left"));
    List<Vec3> right = new Terrace(buffer, daylight, 1).build(RandomStream.of(seed, "right"));
    plant(RandomStream.of(seed, "trees"));
    RandomStream poles = RandomStream.of(seed, "poles");
    furnish(poles);
    equip(left, -1, poles);
    equip(right, 1, poles);
    List<Standing> standing = new ArrayList<>(park(RandomStream.of(seed, "cars")));
    if (labels.has(StreetPart.PEDESTRIAN)) {
      standing.addAll(new StreetLife(buffer, daylight, seed).build(crossing));
    }
    pave(
        new Ground(StreetPart.ROAD, daylight, standing, groundSalt, crossing),
        new Ground(StreetPart.PAVEMENT, daylight, standing, groundSalt, crossing));
  }

  /** Street trees on both pavements, and a wood that closes the view. */
  private void plant(RandomStream random) {
    for (double side : new double[] {-1, 1}) {
      double z = random.between(13, 19) + (side < 0 ? 5 : 0);
      while (z < 112) {
        double x = side * (Ground.ROAD + random.between(0.75, 1.0));
        new Tree(buffer, daylight, random)
            .grow(new Vec3(x, Ground.KERB, z), random.between(5.2, 7.6));
        z += random.between(9, 24) * (z > 60 ? 0.7 : 1);
      }
    }
    for (int i = 0; i < 14; i++) {
      Vec3 place = new Vec3(random.between(-7, 7), 0, random.between(122, 140));
      new Tree(buffer, daylight, random).grow(place, random.between(8, 12));
    }
  }

  /** Lamps, a line on wooden poles, a lamp on a wire across, signs. */
  private void furnish(RandomStream random) {
    PolesAndWires poles = new PolesAndWires(buffer, daylight);
    double lineSide = random.chance(0.5) ? -1 : 1;
    Rgb paint = random.chance(0.5) ? Rgb.web(0x3C4A44) : Rgb.web(0x6E7478);
    double first = random.between(11, 15);
    for (int i = 0; i < 4; i++) {
      double side = i % 2 == 0 ? -lineSide : lineSide;
      poles.lamp(side, first + i * random.between(15, 19), random.between(6.6, 7.2), paint);
    }
    poles.line(lineSide, random.between(15, 19), random.between(26, 31), 3, random);
    poles.span(random.between(24, 30), random.between(6.6, 7.2));
    Signs signs = new Signs(buffer, daylight);
    signs.traffic(1, random.between(9, 12), random.chance(0.5));
    signs.traffic(-1, random.between(20, 27), random.chance(0.5));
  }

  /** Aerials on some of the chimneys. */
  private void equip(List<Vec3> chimneys, double side, RandomStream random) {
    PolesAndWires poles = new PolesAndWires(buffer, daylight);
    for (Vec3 chimney : chimneys) {
      if (chimney.z() < 60 && random.chance(0.6)) {
        poles.aerial(chimney, side);
      }
    }
  }

  /** Cars along both kerbs, and one that comes towards the camera. */
  private List<Car> park(RandomStream random) {
    List<Car> cars = new ArrayList<>();
    double z = random.between(10, 13);
    while (z < 75) {
      double x = -(Ground.ROAD - random.between(1.0, 1.15));
      cars.add(car(new Vec3(x, 0, z + 4.4), -1, random));
      z += random.chance(0.4) ? random.between(5.3, 6.2) : random.between(9, 20);
    }
    z = random.between(9, 12);
    while (z < 75) {
      if (random.chance(0.6)) {
        double x = Ground.ROAD - random.between(1.0, 1.15);
        cars.add(car(new Vec3(x, 0, z), 1, random));
      }
      z += random.between(6, 15);
    }
    double oncoming = random.between(24, 40);
    cars.add(car(new Vec3(-1.0, 0, oncoming + 4.4), -1, random));
    return cars;
  }

  private Car car(Vec3 tail, double heading, RandomStream random) {
    double kind = random.unit();
    CarShape shape =
        kind < 0.55 ? CarShape.hatchback() : kind < 0.87 ? CarShape.saloon() : CarShape.van();
    Rgb paint = Rgb.web(PAINTS[random.below(PAINTS.length)]);
    Car car = new Car(buffer, daylight, shape, paint, tail, heading);
    car.build();
    return car;
  }

  /** Road, kerbs, pavements, and the houses of the cross street that close the view. */
  private void pave(Ground road, Ground pavement) {
    double start = -2;
    Vec3 along = new Vec3(0, 0, END - start);
    double half = Ground.ROAD;
    MattSurface far =
        new MattSurface(
            StreetPart.BUILDING,
            daylight,
            Rgb.web(0x9A8C7C),
            new Vec3(0, 0, -1),
            MattSurface.Texture.SMOOTH,
            1,
            9);
    buffer.draw(Facet.quad(new Vec3(-60, 0, END - 2), new Vec3(120, 0, 0), new Vec3(0, 8, 0)), far);
    buffer.draw(Facet.quad(new Vec3(-half, 0, start), along, new Vec3(2 * half, 0, 0)), road);
    for (double side : new double[] {-1, 1}) {
      Vec3 kerb = new Vec3(side * half, 0, start);
      Vec3 up = new Vec3(0, Ground.KERB, 0);
      buffer.draw(Facet.quad(kerb, along, up), pavement);
      buffer.draw(Facet.quad(kerb.plus(up), along, new Vec3(side * 40, 0, 0)), pavement);
    }
  }
}
