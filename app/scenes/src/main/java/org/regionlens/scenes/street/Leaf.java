package org.regionlens.scenes.street;

import org.regionlens.scenes.raster.Fragment;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.Vec3;

/** A tuft of leaves: matt, a little translucent, darker inside the crown. */
final class Leaf extends StreetSurface {
  private static final double TRANSLUCENT = 0.45;

  private final Rgb albedo;
  private final Vec3 normal;
  private final double openness;

  Leaf(Daylight daylight, Rgb albedo, Vec3 normal, double openness) {
    super(StreetPart.TREE, daylight);
    this.albedo = albedo;
    this.normal = normal;
    this.openness = openness;
  }

  @Override
  Rgb light(Fragment f) {
    double facing = normal.dot(daylight().towardsSun());
    double share = facing > 0 ? facing : -facing * TRANSLUCENT;
    double seen = daylight().seenThroughLeaves(f.x(), f.y(), f.z());
    Rgb sun = daylight().sun().times((0.18 + 0.82 * share) * seen * (0.35 + 0.65 * openness));
    return albedo.times(daylight().ambient(normal.y() * 0.6 + 0.2).times(openness).plus(sun));
  }
}
