package org.regionlens.media.sample.street;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.regionlens.media.sample.Scene;
import org.regionlens.media.sample.SceneClass;
import org.regionlens.media.sample.SceneRenderer;
import org.regionlens.media.sample.Specks;
import org.regionlens.media.sample.VoidBand;
import org.regionlens.media.sample.noise.RandomStream;
import org.regionlens.media.sample.optics.Lens;
import org.regionlens.media.sample.prediction.CoarsePrediction;
import org.regionlens.media.sample.raster.Camera;
import org.regionlens.media.sample.raster.Facet;
import org.regionlens.media.sample.raster.Resolver;
import org.regionlens.media.sample.raster.Rgb;
import org.regionlens.media.sample.raster.SampleBuffer;
import org.regionlens.media.sample.raster.Vec3;

/** Lays out and renders a street for a seed. */
public final class StreetRenderer implements SceneRenderer {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 360;
  private static final double END = 150;
  private static final int VOID_RADIUS = 2;

  /** Regions of fewer pixels are no object of their own. */
  private static final int SPECK = 14;

  private static final Set<Integer> THIN = Set.of(StreetClass.POLE.index());
  private static final int[] PAINTS = {
    0x8E1B20, 0x1E3A66, 0xC9CCD0, 0x2B2E33, 0x6F7A80, 0x2F5D50, 0xD8D4C8, 0x3E5F86, 0xA8672A
  };

  @Override
  public String name() {
    return "street";
  }

  @Override
  public List<SceneClass> classes() {
    List<SceneClass> classes = new ArrayList<>();
    for (StreetClass c : StreetClass.values()) {
      classes.add(new SceneClass(c.index(), c.label(), 0xFF000000 | c.colour()));
    }
    return List.copyOf(classes);
  }

  @Override
  public Scene render(long seed) {
    RandomStream view = RandomStream.of(seed, "view");
    Camera camera =
        new Camera(
            WIDTH,
            HEIGHT,
            view.between(405, 440),
            view.between(205, 245),
            view.between(192, 206),
            new Vec3(view.between(0.7, 1.3), view.between(1.4, 1.65), 0));
    double sunSide = view.chance(0.5) ? -1 : 1;
    Vec3 sun = new Vec3(sunSide * view.between(0.5, 0.72), 1, view.between(-0.65, -0.35));
    Daylight daylight = new Daylight(sun, view.unit());
    SampleBuffer buffer = new SampleBuffer(camera);
    List<Vec3> left = new Terrace(buffer, daylight, -1).build(RandomStream.of(seed, "left"));
    List<Vec3> right = new Terrace(buffer, daylight, 1).build(RandomStream.of(seed, "right"));
    plant(buffer, daylight, RandomStream.of(seed, "trees"));
    RandomStream poles = RandomStream.of(seed, "poles");
    furnish(buffer, daylight, poles);
    receive(buffer, daylight, left, -1, poles);
    receive(buffer, daylight, right, 1, poles);
    List<Car> cars = park(buffer, daylight, RandomStream.of(seed, "cars"));
    pave(
        buffer,
        daylight,
        new Ground(daylight, cars, view.below(1 << 20), view.chance(0.4) ? 15 : 1e6));
    Sky sky = new Sky(view.below(1 << 20), view.between(0.25, 0.75));
    Resolver resolver = new Resolver(buffer, sky);
    int[] labels =
        Specks.removed(
            resolver.labels(StreetClass.values().length),
            WIDTH,
            HEIGHT,
            StreetClass.values().length,
            SPECK,
            THIN);
    int[] argb =
        new Lens(WIDTH, HEIGHT, 1.0).develop(resolver.light(), RandomStream.of(seed, "sensor"));
    float[][] logits =
        new CoarsePrediction(
                WIDTH,
                HEIGHT,
                labels,
                StreetFlaws.draw(RandomStream.of(seed, "flaws"), WIDTH, HEIGHT))
            .logits(RandomStream.of(seed, "network"));
    return new Scene(
        name(),
        seed,
        WIDTH,
        HEIGHT,
        argb,
        labels,
        VoidBand.around(labels, WIDTH, HEIGHT, VOID_RADIUS, THIN),
        logits,
        classes());
  }

  private static void plant(SampleBuffer buffer, Daylight daylight, RandomStream random) {
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

  private static void furnish(SampleBuffer buffer, Daylight daylight, RandomStream random) {
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
    poles.sign(1, random.between(9, 12), random.chance(0.5));
    poles.sign(-1, random.between(20, 27), random.chance(0.5));
  }

  private static void receive(
      SampleBuffer buffer,
      Daylight daylight,
      List<Vec3> chimneys,
      double side,
      RandomStream random) {
    PolesAndWires poles = new PolesAndWires(buffer, daylight);
    for (Vec3 chimney : chimneys) {
      if (chimney.z() < 60 && random.chance(0.6)) {
        poles.aerial(chimney, side);
      }
    }
  }

  private static List<Car> park(SampleBuffer buffer, Daylight daylight, RandomStream random) {
    List<Car> cars = new ArrayList<>();
    double z = random.between(10, 13);
    while (z < 75) {
      double x = -(Ground.ROAD - random.between(1.0, 1.15));
      cars.add(car(buffer, daylight, new Vec3(x, 0, z + 4.4), -1, random));
      z += random.chance(0.4) ? random.between(5.3, 6.2) : random.between(9, 20);
    }
    z = random.between(9, 12);
    while (z < 75) {
      if (random.chance(0.6)) {
        double x = Ground.ROAD - random.between(1.0, 1.15);
        cars.add(car(buffer, daylight, new Vec3(x, 0, z), 1, random));
      }
      z += random.between(6, 15);
    }
    double oncoming = random.between(24, 40);
    cars.add(car(buffer, daylight, new Vec3(-1.0, 0, oncoming + 4.4), -1, random));
    return cars;
  }

  private static Car car(
      SampleBuffer buffer, Daylight daylight, Vec3 tail, double heading, RandomStream random) {
    double kind = random.unit();
    CarShape shape =
        kind < 0.55 ? CarShape.hatchback() : kind < 0.87 ? CarShape.saloon() : CarShape.van();
    Rgb paint = Rgb.web(PAINTS[random.below(PAINTS.length)]);
    Car car = new Car(buffer, daylight, shape, paint, tail, heading);
    car.build();
    return car;
  }

  private static void pave(SampleBuffer buffer, Daylight daylight, Ground ground) {
    double start = -2;
    Vec3 along = new Vec3(0, 0, END - start);
    double road = Ground.ROAD;
    // The houses of the cross street close the view.
    MattSurface far =
        new MattSurface(
            StreetClass.BUILDING,
            daylight,
            Rgb.web(0x9A8C7C),
            new Vec3(0, 0, -1),
            MattSurface.Texture.SMOOTH,
            1,
            9);
    buffer.draw(Facet.quad(new Vec3(-60, 0, END - 2), new Vec3(120, 0, 0), new Vec3(0, 8, 0)), far);
    buffer.draw(Facet.quad(new Vec3(-road, 0, start), along, new Vec3(2 * road, 0, 0)), ground);
    for (double side : new double[] {-1, 1}) {
      Vec3 kerb = new Vec3(side * road, 0, start);
      Vec3 up = new Vec3(0, Ground.KERB, 0);
      buffer.draw(Facet.quad(kerb, along, up), ground);
      buffer.draw(Facet.quad(kerb.plus(up), along, new Vec3(side * 40, 0, 0)), ground);
    }
  }
}
