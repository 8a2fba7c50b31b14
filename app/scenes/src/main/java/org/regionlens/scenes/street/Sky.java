package org.regionlens.scenes.street;

import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.raster.Fragment;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.Surface;

/** A colour that pales towards the horizon, and clouds on a flat layer. */
final class Sky implements Surface {
  private final Weather weather;
  private final LatticeNoise noise;
  private final double cover;

  /**
   * @param cover the share of the sky under cloud, about 0 … 1
   */
  Sky(Weather weather, int salt, double cover) {
    this.weather = weather;
    this.noise = new LatticeNoise(salt);
    this.cover = cover;
  }

  @Override
  public int part() {
    return StreetPart.SKY.code();
  }

  @Override
  public Rgb shade(Fragment fragment) {
    double up = fragment.rayY() / Math.sqrt(1 + fragment.rayX() * fragment.rayX());
    double height = Math.max(0, up);
    Rgb blue =
        weather
            .horizon()
            .mix(weather.middle(), StreetSurface.step(0, 0.28, height))
            .mix(weather.top(), StreetSurface.step(0.15, 0.8, height));
    double reach = 1 / (height + 0.16);
    double x = fragment.rayX() * reach * 1.1;
    double z = reach * 1.7;
    double density = density(x, z);
    if (density <= 0) {
      return blue;
    }
    // Thinner towards the sun means lit; the far side of a heap is its shaded base.
    double lit = 0.5 + 2.2 * (density - density(x - 0.16, z - 0.22));
    Rgb cloud = weather.cloudBase().mix(weather.cloud(), Math.min(1, Math.max(0, lit)));
    cloud = cloud.mix(weather.horizon(), 1 - StreetSurface.step(0.02, 0.22, height));
    return blue.mix(cloud, Math.min(1, density * 1.5));
  }

  private double density(double x, double z) {
    double heap = noise.fractal(x, z, 6);
    return StreetSurface.step(0.70 - 0.32 * cover, 0.98 - 0.32 * cover, heap);
  }
}
