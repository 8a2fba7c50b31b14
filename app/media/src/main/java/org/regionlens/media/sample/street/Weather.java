package org.regionlens.media.sample.street;

import org.regionlens.media.sample.noise.RandomStream;
import org.regionlens.media.sample.raster.Rgb;
import org.regionlens.media.sample.raster.Vec3;

/** The hour and the weather of a street: what sun, sky and air give. */
enum Weather {
  /** A clear day, small clouds. */
  FAIR(
      "street",
      new Rgb(3.0, 2.75, 2.35),
      new Rgb(0, 0.25, 0.6),
      new Rgb(0.50, 0.60, 0.78),
      new Rgb(0.26, 0.24, 0.21),
      new Rgb(0.62, 0.70, 0.80),
      420,
      new Rgb(0.74, 0.84, 0.93),
      new Rgb(0.36, 0.56, 0.83),
      new Rgb(0.16, 0.33, 0.66),
      new Rgb(1.12, 1.10, 1.07),
      new Rgb(0.62, 0.67, 0.75),
      0.25,
      0.75,
      1,
      new Rgb(1, 1, 1)),
  /** The last hour of sun, low behind the camera: warm light, long shadows, blue shade. */
  EVENING(
      "street-evening",
      new Rgb(3.1, 2.05, 1.12),
      new Rgb(0, 0.2, 0.3),
      new Rgb(0.32, 0.36, 0.50),
      new Rgb(0.20, 0.16, 0.13),
      new Rgb(0.66, 0.55, 0.50),
      260,
      new Rgb(0.98, 0.76, 0.60),
      new Rgb(0.52, 0.55, 0.70),
      new Rgb(0.20, 0.30, 0.52),
      new Rgb(1.20, 0.84, 0.62),
      new Rgb(0.52, 0.47, 0.55),
      0.35,
      0.85,
      1.12,
      new Rgb(1.05, 0.80, 0.68)),
  /** No sun at all: a grey lid of cloud, flat light, mist down the street. */
  OVERCAST(
      "street-overcast",
      new Rgb(0.10, 0.10, 0.10),
      new Rgb(0, 0, 0),
      new Rgb(1.02, 1.07, 1.14),
      new Rgb(0.36, 0.35, 0.33),
      new Rgb(0.74, 0.77, 0.80),
      105,
      new Rgb(0.84, 0.86, 0.88),
      new Rgb(0.72, 0.75, 0.79),
      new Rgb(0.60, 0.64, 0.69),
      new Rgb(0.92, 0.93, 0.94),
      new Rgb(0.58, 0.61, 0.65),
      0.9,
      1.1,
      1.05,
      new Rgb(1.15, 1.05, 0.92));

  private final String scene;
  private final Rgb sun;
  private final Rgb warming;
  private final Rgb sky;
  private final Rgb bounce;
  private final Rgb haze;
  private final double hazeMetres;
  private final Rgb horizon;
  private final Rgb middle;
  private final Rgb top;
  private final Rgb cloud;
  private final Rgb cloudBase;
  private final double leastCover;
  private final double mostCover;
  private final double exposure;
  private final Rgb mirrored;

  Weather(
      String scene,
      Rgb sun,
      Rgb warming,
      Rgb sky,
      Rgb bounce,
      Rgb haze,
      double hazeMetres,
      Rgb horizon,
      Rgb middle,
      Rgb top,
      Rgb cloud,
      Rgb cloudBase,
      double leastCover,
      double mostCover,
      double exposure,
      Rgb mirrored) {
    this.scene = scene;
    this.sun = sun;
    this.warming = warming;
    this.sky = sky;
    this.bounce = bounce;
    this.haze = haze;
    this.hazeMetres = hazeMetres;
    this.horizon = horizon;
    this.middle = middle;
    this.top = top;
    this.cloud = cloud;
    this.cloudBase = cloudBase;
    this.leastCover = leastCover;
    this.mostCover = mostCover;
    this.exposure = exposure;
    this.mirrored = mirrored;
  }

  /** Name of the kind of scene. */
  String scene() {
    return scene;
  }

  /** Where the sun stands: drawn from the same three numbers in every weather. */
  Vec3 towardsSun(RandomStream view) {
    double side = view.chance(0.5) ? -1 : 1;
    double aside = view.between(0.5, 0.72);
    double ahead = view.between(-0.65, -0.35);
    return this == EVENING
        ? new Vec3(side * (aside - 0.28), 0.46, 2 * ahead)
        : new Vec3(side * aside, 1, ahead);
  }

  /** Light of the sun; warmer with {@code warmth} from 0 to 1. */
  Rgb sun(double warmth) {
    return new Rgb(sun.r(), sun.g() - warming.g() * warmth, sun.b() - warming.b() * warmth);
  }

  Rgb sky() {
    return sky;
  }

  /** Light from the ground on what faces down. */
  Rgb bounce() {
    return bounce;
  }

  Rgb haze() {
    return haze;
  }

  /** Where half of what is seen is haze, metres. */
  double hazeMetres() {
    return hazeMetres;
  }

  Rgb horizon() {
    return horizon;
  }

  Rgb middle() {
    return middle;
  }

  Rgb top() {
    return top;
  }

  Rgb cloud() {
    return cloud;
  }

  Rgb cloudBase() {
    return cloudBase;
  }

  /** The share of the sky under cloud. */
  double cover(RandomStream view) {
    return view.between(leastCover, mostCover);
  }

  double exposure() {
    return exposure;
  }

  /** What panes and lacquer mirror of the sky, relative to a fair day. */
  Rgb mirrored() {
    return mirrored;
  }
}
