package org.regionlens.scenes.street;

import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.raster.Fragment;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.Vec3;

/** Sun, sky and air: how a surface is lit and what the distance does to it. */
final class Daylight {
  private static final int TAPS = 4;
  private static final double BIAS = 0.12;

  /** Width of a penumbra per metre of distance; the sun's disc is about 0.009 wide. */
  private static final double PENUMBRA = 0.007;

  private final Weather weather;
  private final Vec3 towardsSun;
  private final Rgb sun;
  private final ShadowMap shadows;
  private final LatticeNoise jitter = new LatticeNoise(0x5EED);

  Daylight(Weather weather, Vec3 towardsSun, double warmth) {
    this.weather = weather;
    this.towardsSun = towardsSun.unit();
    this.sun = weather.sun(warmth);
    this.shadows = new ShadowMap(this.towardsSun);
  }

  Vec3 towardsSun() {
    return towardsSun;
  }

  ShadowMap shadows() {
    return shadows;
  }

  Rgb sun() {
    return sun;
  }

  /** What panes and lacquer mirror of the sky, relative to a fair day. */
  Rgb mirrored() {
    return weather.mirrored();
  }

  /** Light from all the sky on a surface with this upward part of its normal. */
  Rgb ambient(double normalY) {
    return weather
        .sky()
        .times(0.5 + 0.5 * normalY)
        .plus(weather.bounce().times(0.5 - 0.5 * normalY));
  }

  /** The light that a matt surface sends. */
  Rgb matt(Rgb albedo, Vec3 normal, Fragment fragment, double openness) {
    double facing = normal.dot(towardsSun);
    Rgb light = ambient(normal.y()).times(openness);
    if (facing > 0) {
      light = light.plus(sun.times(facing * seen(fragment)));
    }
    return albedo.times(light);
  }

  /** The share of the sun that is seen from a place, 0 … 1, with a penumbra. */
  double seen(Fragment fragment) {
    double x = fragment.x();
    double y = fragment.y();
    double z = fragment.z();
    int cellX = (int) (fragment.px() * 2);
    int cellY = (int) (fragment.py() * 2);
    double blocked = Math.max(0, shadows.depth(x, y, z));
    double spread = 0.035 + PENUMBRA * blocked;
    double turn = jitter.cell(cellX, cellY);
    double shift = jitter.cell(cellY, cellX);
    int corners = 0;
    for (int i = 0; i < 4; i++) {
      double dx = ((i & 1) * 2 - 1) * spread;
      double dz = ((i & 2) - 1) * spread;
      corners += shadows.depth(x + dx, y, z + dz) > BIAS ? 0 : 1;
    }
    if (corners == 0 || corners == 4) {
      return corners == 0 ? 0 : 1;
    }
    int sum = 0;
    for (int i = 0; i < TAPS * TAPS; i++) {
      double dx = (i % TAPS - 2 + turn) / (TAPS / 2.0) * spread;
      double dz = (i / TAPS - 2 + shift) / (TAPS / 2.0) * spread;
      sum += shadows.depth(x + dx, y, z + dz) > BIAS ? 0 : 1;
    }
    return (double) sum / (TAPS * TAPS);
  }

  /** What is left of the sun inside a crown, 0 … 1: leaves let light through and scatter it. */
  double seenThroughLeaves(double x, double y, double z) {
    double blocked = shadows.depth(x, y, z) - 0.15;
    return blocked <= 0 ? 1 : 1 / (1 + 5 * blocked);
  }

  /** The light after its way through the air. */
  Rgb through(Rgb light, double depth) {
    return light.mix(weather.haze(), depth / (depth + weather.hazeMetres()));
  }
}
