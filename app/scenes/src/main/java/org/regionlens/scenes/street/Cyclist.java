package org.regionlens.scenes.street;

import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.SampleBuffer;
import org.regionlens.scenes.raster.Vec3;

/** Somebody on a bicycle; lengths in metres. */
final class Cyclist implements Standing {
  private static final double WHEEL = 0.34;
  private static final double REAR = -0.5;
  private static final double FRONT = 0.53;
  private static final int RIM = 22;
  private static final Rgb RUBBER = Rgb.grey(0.018);
  private static final Rgb STEEL = Rgb.grey(0.22);

  private final Body body;
  private final Look look;
  private final Vec3 foot;

  /**
   * @param foot the road below the pedals, metres
   * @param bearing where they ride: 0 away from the camera, π/2 to the right, radians
   */
  Cyclist(SampleBuffer buffer, Daylight daylight, Look look, Vec3 foot, double bearing) {
    this.body = new Body(buffer, daylight, StreetPart.CYCLIST, foot, bearing, 1);
    this.look = look;
    this.foot = foot;
  }

  void build(RandomStream random) {
    Rgb paint = Rgb.web(random.oneOf(0x9C1F24, 0x22405E, 0x2C2E32, 0x3F6B4A, 0xB7B4AC));
    wheel(REAR);
    wheel(FRONT);
    frame(paint);
    double turn = random.between(0, 2 * StrictMath.PI);
    leg(1, turn);
    leg(-1, turn + StrictMath.PI);
    rider();
  }

  private void wheel(double ahead) {
    Vec3 last = rim(ahead, 0);
    Vec3 hub = body.at(ahead, 0, WHEEL);
    for (int i = 1; i <= RIM; i++) {
      Vec3 next = rim(ahead, 2 * StrictMath.PI * i / RIM);
      tube(last, next, 0.021, RUBBER);
      tube(hub, next, 0.002, STEEL);
      last = next;
    }
    tube(body.at(ahead, -0.06, WHEEL), body.at(ahead, 0.06, WHEEL), 0.03, STEEL);
  }

  private Vec3 rim(double ahead, double turn) {
    double radius = WHEEL - 0.02;
    return body.at(ahead + radius * StrictMath.cos(turn), 0, WHEEL + radius * StrictMath.sin(turn));
  }

  private void frame(Rgb paint) {
    Vec3 rear = body.at(REAR, 0, WHEEL);
    Vec3 front = body.at(FRONT, 0, WHEEL);
    Vec3 pedals = body.at(-0.05, 0, 0.30);
    Vec3 saddle = body.at(-0.22, 0, 0.92);
    Vec3 head = body.at(0.38, 0, 0.88);
    tube(rear, pedals, 0.014, paint);
    tube(rear, body.at(-0.19, 0, 0.80), 0.012, paint);
    tube(pedals, saddle, 0.018, paint);
    tube(pedals, body.at(0.41, 0, 0.74), 0.022, paint);
    tube(body.at(-0.18, 0, 0.78), head, 0.018, paint);
    tube(front, head, 0.018, paint);
    tube(head, body.at(0.42, 0, 1.02), 0.016, STEEL);
    tube(body.at(0.44, -0.29, 1.03), body.at(0.44, 0.29, 1.03), 0.016, RUBBER);
    tube(body.at(-0.32, 0, 0.94), body.at(-0.10, 0, 0.95), 0.06, RUBBER);
    // Mudguard and rear light.
    tube(body.at(REAR - 0.26, 0, 0.60), body.at(REAR - 0.1, 0, 0.71), 0.025, RUBBER);
    tube(body.at(REAR - 0.16, 0, 0.74), body.at(REAR - 0.13, 0, 0.74), 0.035, Rgb.web(0x8E1014));
  }

  private void tube(Vec3 from, Vec3 to, double radius, Rgb colour) {
    body.limb(from, to, radius, radius, colour, 0);
  }

  private void leg(double side, double turn) {
    double ahead = -0.05 + 0.17 * StrictMath.cos(turn);
    double up = 0.30 + 0.17 * StrictMath.sin(turn);
    Vec3 hip = body.at(-0.17, side * 0.09, 0.97);
    Vec3 ankle = body.at(ahead - 0.07, side * 0.11, up + 0.10);
    Vec3 knee = knee(hip, ankle, side);
    body.limb(hip, knee, 0.088, 0.062, look.trousers(), 0.7);
    body.limb(knee, ankle, 0.060, 0.040, look.trousers(), 0.7);
    body.limb(
        body.at(ahead - 0.1, side * 0.12, up + 0.03),
        body.at(ahead + 0.12, side * 0.13, up + 0.02),
        0.035,
        0.03,
        look.shoes(),
        0);
    tube(body.at(-0.05, side * 0.08, 0.30), body.at(ahead, side * 0.1, up), 0.012, STEEL);
  }

  /** Ahead of the middle of the leg, as far as thigh and shin of 0.45 m need. */
  private Vec3 knee(Vec3 hip, Vec3 ankle, double side) {
    Vec3 middle = hip.plus(ankle).times(0.5);
    double half = hip.minus(ankle).length() / 2;
    double bend = Math.sqrt(Math.max(0.01, 0.45 * 0.45 - half * half));
    Vec3 ahead = body.at(0.93 * bend, side * 0.03, 0.36 * bend).minus(body.at(0, 0, 0));
    return middle.plus(ahead);
  }

  private void rider() {
    double[] ahead = {-0.20, -0.14, -0.03, 0.08, 0.13};
    double[] up = {0.95, 1.08, 1.24, 1.38, 1.44};
    double[] half = {0.17, 0.155, 0.165, 0.185, 0.11};
    double[] deep = {0.14, 0.13, 0.125, 0.12, 0.08};
    for (int i = 0; i + 1 < ahead.length; i++) {
      body.limb(
          body.at(ahead[i], 0, up[i]),
          body.at(ahead[i + 1], 0, up[i + 1]),
          body.halfWidth(half[i], deep[i]),
          body.halfWidth(half[i + 1], deep[i + 1]),
          i == 0 ? look.trousers() : look.jacket(),
          0.5);
    }
    for (double side : new double[] {-1, 1}) {
      Vec3 shoulder = body.at(0.09, side * 0.17, 1.39);
      Vec3 elbow = body.at(0.25, side * 0.25, 1.20);
      Vec3 wrist = body.at(0.41, side * 0.25, 1.06);
      body.limb(shoulder, elbow, 0.058, 0.046, look.jacket(), 0.6);
      body.limb(elbow, wrist, 0.045, 0.034, look.jacket(), 0.6);
      body.limb(wrist, body.at(0.46, side * 0.25, 1.04), 0.035, 0.03, look.skin(), 0);
    }
    new Head(body, look).build(body.at(0.15, 0, 1.45), body.at(0.22, 0, 1.62), 0.098);
  }

  @Override
  public double openness(double x, double z) {
    double aside = Math.max(0, Math.abs(x - foot.x()) - 0.1);
    double along = Math.max(0, Math.abs(z - foot.z()) - 0.5);
    double away = Math.sqrt(aside * aside + along * along);
    return away > 0.4 ? 1 : 0.6 + 0.4 * StreetSurface.step(0, 0.4, away);
  }
}
