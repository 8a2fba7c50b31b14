package org.regionlens.scenes.street;

import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.Vec3;

/** Neck, face, hair; a helmet. */
final class Head {
  private final Body body;
  private final Look look;

  Head(Body body, Look look) {
    this.body = body;
    this.look = look;
  }

  /**
   * Draws it.
   *
   * @param neck the lower end of the neck
   * @param centre the middle of the head
   * @param half half its width, as a share of the body's height
   */
  void build(Vec3 neck, Vec3 centre, double half) {
    Rgb skin = look.skin();
    body.limb(neck, centre, half * 0.55, half * 0.55, skin, 0);
    double unit = half * 1.15;
    Vec3 up = body.at(0, 0, unit * 0.42).minus(body.at(0, 0, 0));
    Vec3 ahead = body.at(unit * 0.16, 0, 0).minus(body.at(0, 0, 0));
    Vec3 chin = centre.minus(up).plus(ahead);
    Vec3 brow = centre.plus(up.times(0.1)).plus(ahead);
    body.limb(chin, brow, half * 0.70, half * 0.82, skin, 0);
    // Hair lies over the crown and the back of the head: seen from behind, over all of it.
    Vec3 back = ahead.times(body.fromBehind() ? -2.2 : -1.2);
    Vec3 crown = centre.plus(up.times(1.15)).plus(ahead.times(-0.6));
    Vec3 nape = centre.minus(up.times(look.longHair() ? 2.6 : 0.5)).plus(back);
    body.limb(nape, crown.plus(back.times(0.4)), half * 0.82, half * 0.84, look.hair(), 0.25);
    Rgb hat = look.hat();
    if (hat != null) {
      Vec3 top = centre.plus(up.times(1.55));
      body.limb(
          top.plus(back.times(0.7)), top.plus(ahead.times(1.6)), half * 0.86, half * 0.7, hat, 0);
    }
  }
}
