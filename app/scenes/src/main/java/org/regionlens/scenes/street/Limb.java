package org.regionlens.scenes.street;

import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.raster.Facet;
import org.regionlens.scenes.raster.Fragment;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.SampleBuffer;
import org.regionlens.scenes.raster.Vec3;

/** A round, tapered piece of a body or a frame: an arm in its sleeve, a trunk, a tube. */
final class Limb extends StreetSurface {
  private static final Vec3 TOWARDS_CAMERA = new Vec3(0, 0, -1);

  private final Vec3 from;
  private final Vec3 way;
  private final double thick;
  private final double thin;
  private final Rgb albedo;
  private final double folds;

  /** Across the limb as it is seen, and out of it towards the camera; units. */
  private final Vec3 across;

  private final Vec3 out;
  private final LatticeNoise noise;

  /**
   * @param from one end, metres
   * @param to the other end, metres
   * @param thick radius at the first end, metres
   * @param thin radius at the other end, metres
   * @param folds strength of the folds of cloth, 0 … 1
   */
  Limb(
      StreetPart part,
      Daylight daylight,
      Rgb albedo,
      Vec3 from,
      Vec3 to,
      double thick,
      double thin,
      double folds) {
    super(part, daylight);
    this.from = from;
    this.way = to.minus(from);
    this.thick = thick;
    this.thin = thin;
    this.albedo = albedo;
    this.folds = folds;
    Vec3 aside = way.cross(TOWARDS_CAMERA);
    // One that points at the camera is seen as a disc.
    this.across = aside.length() < 1e-9 ? new Vec3(1, 0, 0) : aside.unit();
    Vec3 front = across.cross(way).unit();
    this.out = front.z() > 0 ? front.times(-1) : front;
    this.noise = new LatticeNoise((int) (from.x() * 977 + from.y() * 5003));
  }

  /** Draws it with rounded ends, and its shadow. */
  void draw(SampleBuffer buffer, double leastWidth) {
    Vec3 to = from.plus(way);
    buffer.draw(from, to, thick, thin, leastWidth, this);
    buffer.draw(disc(from, thick), this);
    buffer.draw(disc(to, thin), this);
    daylight().shadows().cast(from, to, (thick + thin) / 2);
  }

  private static Facet disc(Vec3 centre, double radius) {
    return Facet.disc(centre, new Vec3(radius, 0, 0), new Vec3(0, radius, 0));
  }

  @Override
  Rgb light(Fragment f) {
    double dx = f.x() - from.x();
    double dy = f.y() - from.y();
    double square = way.x() * way.x() + way.y() * way.y();
    double along =
        square == 0 ? 0 : Math.min(1, Math.max(0, (dx * way.x() + dy * way.y()) / square));
    double radius = thick + (thin - thick) * along;
    double aside = (dx - along * way.x()) * across.x() + (dy - along * way.y()) * across.y();
    double share = Math.min(0.97, Math.max(-0.97, aside / radius));
    Vec3 normal = across.times(share).plus(out.times(Math.sqrt(1 - share * share)));
    double fold = noise.fractal(share * 1.6 + f.y() * 2, f.y() * 9, 3) - 0.5;
    double tone = Math.max(0.2, 1 + 1.5 * folds * fold);
    // The sides of a body see less of the sky than its front.
    return daylight().matt(albedo.times(tone), normal, f, 0.88 - 0.2 * share * share);
  }
}
