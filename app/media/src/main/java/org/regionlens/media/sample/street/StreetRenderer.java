package org.regionlens.media.sample.street;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.regionlens.media.sample.noise.RandomStream;
import org.regionlens.media.sample.optics.Lens;
import org.regionlens.media.sample.prediction.CoarsePrediction;
import org.regionlens.media.sample.raster.Camera;
import org.regionlens.media.sample.raster.Resolver;
import org.regionlens.media.sample.raster.SampleBuffer;
import org.regionlens.media.sample.raster.Vec3;
import org.regionlens.media.sample.scene.Scene;
import org.regionlens.media.sample.scene.SceneClass;
import org.regionlens.media.sample.scene.SceneRenderer;
import org.regionlens.media.sample.scene.Specks;
import org.regionlens.media.sample.scene.VoidBand;

/** Renders a street for a seed: picture, labels, and the prediction of an imagined network. */
public final class StreetRenderer implements SceneRenderer {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 360;

  /** The share of streets with a zebra crossing. */
  private static final double CROSSINGS = 0.4;

  private static final double CROSSING_METRES = 15;

  /** Reach of the void band to each side of a boundary, pixels. */
  private static final int VOID_RADIUS = 2;

  /** Regions of fewer pixels are no object of their own. */
  private static final int SPECK = 14;

  private static final Set<Integer> THIN = Set.of(StreetClass.POLE.index());

  private final Weather weather;

  private StreetRenderer(Weather weather) {
    this.weather = weather;
  }

  /** A street on a clear day. */
  public static StreetRenderer fair() {
    return new StreetRenderer(Weather.FAIR);
  }

  /** A street in the last hour of sun. */
  public static StreetRenderer evening() {
    return new StreetRenderer(Weather.EVENING);
  }

  /** A street under grey cloud, with mist. */
  public static StreetRenderer overcast() {
    return new StreetRenderer(Weather.OVERCAST);
  }

  @Override
  public String name() {
    return weather.scene();
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
    Daylight daylight = new Daylight(weather, weather.towardsSun(view), view.unit());
    SampleBuffer buffer = new SampleBuffer(camera);
    int ground = view.below(1 << 20);
    double crossing = view.chance(CROSSINGS) ? CROSSING_METRES : Double.POSITIVE_INFINITY;
    new StreetLayout(buffer, daylight, seed).build(ground, crossing);
    Sky sky = new Sky(weather, view.below(1 << 20), weather.cover(view));
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
        new Lens(WIDTH, HEIGHT, weather.exposure())
            .develop(resolver.light(), RandomStream.of(seed, "sensor"));
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
}
