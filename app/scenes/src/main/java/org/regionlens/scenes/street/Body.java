package org.regionlens.scenes.street;

import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.SampleBuffer;
import org.regionlens.scenes.raster.Vec3;

/** Draws limbs in the frame of a body that stands somewhere and looks somewhere. */
final class Body {
  /** Limbs stay visible, as a sensor shows them, but thinner than wires. */
  private static final double LEAST_WIDTH = 0.8;

  private final SampleBuffer buffer;
  private final Daylight daylight;
  private final StreetPart part;
  private final Vec3 foot;
  private final Vec3 forward;
  private final Vec3 left;
  private final double scale;

  /**
   * @param foot where it stands, metres
   * @param bearing where it looks: 0 away from the camera, π/2 to the right, radians
   * @param scale factor of all lengths
   */
  Body(
      SampleBuffer buffer,
      Daylight daylight,
      StreetPart part,
      Vec3 foot,
      double bearing,
      double scale) {
    this.buffer = buffer;
    this.daylight = daylight;
    this.part = part;
    this.foot = foot;
    this.forward = new Vec3(StrictMath.sin(bearing), 0, StrictMath.cos(bearing));
    this.left = new Vec3(-forward.z(), 0, forward.x());
    this.scale = scale;
  }

  /** Whether the camera sees its back, and not its face. */
  boolean fromBehind() {
    return forward.z() > 0;
  }

  /** How wide it is seen, where it is so wide across and so deep along; half of either. */
  double halfWidth(double across, double deep) {
    double sideways = left.x() * across;
    double along = forward.x() * deep;
    return Math.sqrt(sideways * sideways + along * along);
  }

  /** A place: ahead, to the left, up, in units of the scale. */
  Vec3 at(double ahead, double aside, double up) {
    return foot.plus(forward.times(ahead * scale))
        .plus(left.times(aside * scale))
        .plus(new Vec3(0, up * scale, 0));
  }

  /** A limb between two places, with radii in units of the scale. */
  void limb(Vec3 from, Vec3 to, double thick, double thin, Rgb albedo, double folds) {
    new Limb(part, daylight, albedo, from, to, thick * scale, thin * scale, folds)
        .draw(buffer, LEAST_WIDTH);
  }
}
