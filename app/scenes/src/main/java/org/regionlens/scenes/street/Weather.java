package org.regionlens.scenes.street;

import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.Vec3;

/**
 * The hour and the weather of a street: what sun, sky and air give.
 *
 * @param lowSun the sun stands low behind the camera
 * @param coldSun light of the sun at its coldest
 * @param warming how much of it is gone when it is warmest
 * @param sky light of the sky
 * @param bounce light from the ground on what faces down
 * @param haze light of the air
 * @param hazeMetres where half of what is seen is haze, metres
 * @param horizon colour of the sky there
 * @param middle colour of the sky halfway up
 * @param top colour of the sky above
 * @param cloud colour of lit clouds
 * @param cloudBase colour of their shaded side
 * @param leastCover least share of the sky under cloud
 * @param mostCover greatest share of the sky under cloud
 * @param exposure of the camera
 * @param mirrored what panes and lacquer mirror of the sky, relative to a fair day
 */
record Weather(
    boolean lowSun,
    Rgb coldSun,
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
  /** A clear day, small clouds. */
  static final Weather FAIR =
      new Weather(
          false,
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
          new Rgb(1, 1, 1));

  /** The last hour of sun, low behind the camera: warm light, long shadows, blue shade. */
  static final Weather EVENING =
      new Weather(
          true,
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
          new Rgb(1.05, 0.80, 0.68));

  /** No sun at all: a grey lid of cloud, flat light, mist down the street. */
  static final Weather OVERCAST =
      new Weather(
          false,
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

  /** Where the sun stands: drawn from the same three numbers in every weather. */
  Vec3 towardsSun(RandomStream view) {
    double side = view.chance(0.5) ? -1 : 1;
    double aside = view.between(0.5, 0.72);
    double ahead = view.between(-0.65, -0.35);
    return lowSun
        ? new Vec3(side * (aside - 0.28), 0.46, 2 * ahead)
        : new Vec3(side * aside, 1, ahead);
  }

  /** Light of the sun; warmer with {@code warmth} from 0 to 1. */
  Rgb sun(double warmth) {
    return new Rgb(
        coldSun.r(), coldSun.g() - warming.g() * warmth, coldSun.b() - warming.b() * warmth);
  }

  /** The share of the sky under cloud. */
  double cover(RandomStream view) {
    return view.between(leastCover, mostCover);
  }
}
