package org.regionlens.scenes.street;

import java.util.List;
import java.util.Set;
import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.optics.Lens;
import org.regionlens.scenes.raster.Camera;
import org.regionlens.scenes.raster.Resolver;
import org.regionlens.scenes.raster.SampleBuffer;
import org.regionlens.scenes.raster.Vec3;
import org.regionlens.scenes.scene.LabelledPicture;
import org.regionlens.scenes.scene.Scene;
import org.regionlens.scenes.scene.SceneClass;
import org.regionlens.scenes.scene.SceneRenderer;

/** Renders a street for a seed: picture, labels, and the prediction of an imagined network. */
public final class StreetRenderer implements SceneRenderer {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 360;

  /** The share of streets with a zebra crossing. */
  private static final double CROSSINGS = 0.4;

  private static final double CROSSING_METRES = 15;

  /** Regions of fewer pixels are no object of their own. */
  private static final int SPECK = 14;

  private final String name;
  private final StreetLabels labels;
  private final List<Weather> weathers;

  private StreetRenderer(String name, StreetLabels labels, Weather... weathers) {
    this.name = name;
    this.labels = labels;
    this.weathers = List.of(weathers);
  }

  /** A street on a clear day. */
  public static StreetRenderer fair() {
    return new StreetRenderer("street", StreetLabels.SIX, Weather.FAIR);
  }

  /** A street in the last hour of sun. */
  public static StreetRenderer evening() {
    return new StreetRenderer("street-evening", StreetLabels.SIX, Weather.EVENING);
  }

  /** A street under grey cloud, with mist. */
  public static StreetRenderer overcast() {
    return new StreetRenderer("street-overcast", StreetLabels.SIX, Weather.OVERCAST);
  }

  /** A street with people, cyclists, fences and more signs, in any weather: eleven classes. */
  public static StreetRenderer busy() {
    return new StreetRenderer(
        "street-busy",
        StreetLabels.ELEVEN,
        Weather.FAIR,
        Weather.FAIR,
        Weather.EVENING,
        Weather.OVERCAST);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<SceneClass> classes() {
    return labels.classes();
  }

  @Override
  public Scene render(long seed) {
    Weather weather = weather(seed);
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
    new StreetLayout(buffer, daylight, seed, labels).build(ground, crossing);
    Sky sky = new Sky(weather, view.below(1 << 20), weather.cover(view));
    Resolver resolver = new Resolver(buffer, sky);
    int[] argb =
        new Lens(WIDTH, HEIGHT, weather.exposure())
            .develop(resolver.light(), RandomStream.of(seed, "sensor"));
    return new LabelledPicture(WIDTH, HEIGHT, argb, resolver.labels(labels.ofAll()))
        .scene(
            name(),
            seed,
            classes(),
            SPECK,
            Set.of(labels.of(StreetPart.POLE)),
            StreetFlaws.draw(RandomStream.of(seed, "flaws"), WIDTH, HEIGHT, labels));
  }

  /** The weather of a seed. */
  Weather weather(long seed) {
    return weathers.get(RandomStream.of(seed, "weather").below(weathers.size()));
  }
}
