package org.regionlens.scenes.street;

import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.SampleBuffer;
import org.regionlens.scenes.raster.Vec3;

/** Somebody on foot. Lengths are shares of the body's height, after drawing manuals. */
final class Person implements Standing {
  private final Body body;
  private final Look look;
  private final Vec3 foot;
  private final double height;

  /**
   * @param foot where they stand, metres
   * @param bearing where they go: 0 away from the camera, π/2 to the right, radians
   * @param height metres
   */
  Person(
      SampleBuffer buffer, Daylight daylight, Look look, Vec3 foot, double bearing, double height) {
    this.body = new Body(buffer, daylight, StreetPart.PEDESTRIAN, foot, bearing, height);
    this.look = look;
    this.foot = foot;
    this.height = height;
  }

  /** Draws them at a moment of their gait. */
  void build(RandomStream random) {
    double stride = random.chance(0.2) ? 0.02 : random.between(0.10, 0.17);
    double first = random.chance(0.5) ? 1 : -1;
    leg(first * 0.052, stride, 0);
    leg(-first * 0.052, -stride, 0.03);
    trunk();
    arm(first * 0.125, -0.7 * stride);
    arm(-first * 0.125, 0.7 * stride);
    new Head(body, look).build(body.at(0.01, 0, 0.835), body.at(0.022, 0, 0.93), 0.056);
    if (look.bag() != null) {
      bag(look.bag());
    }
  }

  private void leg(double aside, double ahead, double lift) {
    Vec3 hip = body.at(0, aside, 0.50);
    Vec3 knee = body.at(0.55 * ahead + 0.018, aside, 0.285 + 0.3 * lift);
    Vec3 ankle = body.at(ahead - 0.4 * lift, aside * 0.9, 0.045 + lift);
    Rgb upper = look.trousers();
    Rgb lower = look.skirt() ? look.skin() : look.trousers();
    body.limb(hip, knee, 0.054, 0.036, upper, 0.7);
    body.limb(knee, ankle, 0.035, look.skirt() ? 0.018 : 0.026, lower, look.skirt() ? 0 : 0.8);
    body.limb(
        body.at(ahead - 0.4 * lift - 0.025, aside * 0.9, 0.018 + lift),
        body.at(ahead - 0.4 * lift + 0.085, aside, 0.016 + 0.6 * lift),
        0.019,
        0.016,
        look.shoes(),
        0);
  }

  private void trunk() {
    double[] up = {0.49, 0.56, 0.63, 0.72, 0.79, 0.825};
    double[] half = {0.098, 0.088, 0.084, 0.102, 0.108, 0.062};
    double[] deep = {0.070, 0.066, 0.060, 0.068, 0.060, 0.042};
    if (look.skirt() || look.coat()) {
      double hem = look.coat() ? 0.34 : 0.30;
      body.limb(
          body.at(0, 0, hem),
          body.at(0, 0, 0.56),
          look.skirt() ? 0.105 : 0.095,
          0.082,
          look.coat() ? look.jacket() : look.trousers(),
          0.6);
    }
    for (int i = 0; i + 1 < up.length; i++) {
      Rgb cloth = i == 0 && !look.coat() ? look.trousers() : look.jacket();
      body.limb(
          body.at(0.006, 0, up[i]),
          body.at(0.006, 0, up[i + 1]),
          body.halfWidth(half[i], deep[i]),
          body.halfWidth(half[i + 1], deep[i + 1]),
          cloth,
          0.55);
    }
  }

  private void arm(double aside, double swing) {
    Vec3 shoulder = body.at(0, aside * 0.88, 0.800);
    Vec3 elbow = body.at(0.35 * swing - 0.012, aside * 1.08, 0.63);
    Vec3 wrist = body.at(swing + 0.02, aside * 1.02, 0.50 + 0.25 * Math.abs(swing));
    body.limb(shoulder, elbow, 0.034, 0.026, look.jacket(), 0.7);
    body.limb(elbow, wrist, 0.026, 0.019, look.jacket(), 0.7);
    Vec3 hand = wrist.plus(wrist.minus(elbow).unit().times(0.045 * height));
    body.limb(wrist, hand, 0.017, 0.013, look.skin(), 0);
  }

  private void bag(Rgb colour) {
    if (body.fromBehind()) {
      body.limb(body.at(-0.085, 0, 0.60), body.at(-0.085, 0, 0.76), 0.075, 0.068, colour, 0.3);
    } else {
      body.limb(body.at(0.02, 0.15, 0.42), body.at(0.02, 0.15, 0.50), 0.045, 0.040, colour, 0.3);
      body.limb(body.at(0.02, 0.14, 0.50), body.at(0, 0.07, 0.80), 0.006, 0.006, colour, 0);
    }
  }

  @Override
  public double openness(double x, double z) {
    double away = Math.sqrt((x - foot.x()) * (x - foot.x()) + (z - foot.z()) * (z - foot.z()));
    return away > 0.5 ? 1 : 0.55 + 0.45 * StreetSurface.step(0.05, 0.5, away);
  }
}
