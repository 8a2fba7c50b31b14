package org.regionlens.scenes.street;

import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.raster.Fragment;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.Vec3;

/** The skin of a round upright: a trunk, a lamp post, a wire. */
final class RoundSurface extends StreetSurface {
  private final Rgb albedo;
  private final double axisX;
  private final double radius;
  private final double roughness;
  private final LatticeNoise noise;

  /**
   * @param axisX place of its axis across the street at its foot, metres
   * @param radius there, metres
   * @param roughness strength of the grain of its bark, 0 … 1
   */
  RoundSurface(
      StreetPart part,
      Daylight daylight,
      Rgb albedo,
      double axisX,
      double radius,
      double roughness,
      int salt) {
    super(part, daylight);
    this.albedo = albedo;
    this.axisX = axisX;
    this.radius = radius;
    this.roughness = roughness;
    this.noise = new LatticeNoise(salt);
  }

  @Override
  Rgb light(Fragment f) {
    double across = Math.min(0.95, Math.max(-0.95, (f.x() - axisX) / radius));
    Vec3 normal = new Vec3(across, 0, -Math.sqrt(1 - across * across));
    double bark = noise.fractal(f.x() * 14, f.y() * 3.5, 4);
    double tone = 1 + roughness * 2.4 * (bark - 0.5);
    return daylight().matt(albedo.times(Math.max(0.1, tone)), normal, f, 0.85);
  }
}
