package org.regionlens.scenes.street;

import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.raster.Fragment;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.Vec3;

/** A flat surface of one material: roof tiles, a gable, a chimney, an awning. */
final class MattSurface extends StreetSurface {
  /** What is seen on the surface from near by. */
  enum Texture {
    SMOOTH,
    COURSES,
    TILES,
    STRIPES
  }

  private final Rgb albedo;
  private final Vec3 normal;
  private final Texture texture;
  private final double openness;
  private final LatticeNoise noise;

  MattSurface(
      StreetPart part,
      Daylight daylight,
      Rgb albedo,
      Vec3 normal,
      Texture texture,
      double openness,
      int salt) {
    super(part, daylight);
    this.albedo = albedo;
    this.normal = normal.unit();
    this.texture = texture;
    this.openness = openness;
    this.noise = new LatticeNoise(salt);
  }

  @Override
  Rgb light(Fragment f) {
    double along = f.x() + f.z();
    double stain = noise.fractal(along * 0.6, f.y() * 0.6, 4);
    double tone = (0.78 + 0.44 * stain) * texture(f, along);
    return daylight().matt(albedo.times(tone), normal, f, openness);
  }

  private double texture(Fragment f, double along) {
    double near = step(0.10, 0.02, f.size());
    return switch (texture) {
      case SMOOTH -> 1;
      case STRIPES -> f.z() * 1.6 - Math.floor(f.z() * 1.6) < 0.5 ? 1 : 2.2;
      case COURSES -> {
        double course = Math.floor(f.y() / 0.075);
        double tint = noise.cell((int) Math.floor(along / 0.22 + course * 0.5), (int) course);
        boolean mortar = f.y() / 0.075 - course < 0.14;
        yield 1 + near * ((mortar ? 1.2 : 0.85 + 0.3 * tint) - 1);
      }
      case TILES -> {
        double course = f.y() / 0.17;
        double in = course - Math.floor(course);
        double tint = noise.cell((int) Math.floor(f.z() / 0.25), (int) Math.floor(course));
        yield 1 + near * (0.72 + 0.35 * in + 0.22 * tint - 1);
      }
    };
  }
}
