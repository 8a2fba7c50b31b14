package org.regionlens.scenes.street;

import org.jspecify.annotations.Nullable;
import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.raster.Fragment;
import org.regionlens.scenes.raster.Rgb;

/** Window frames, and panes that show a dim room and mirror the other side of the street. */
final class Glazing {
  private static final double FRAME = 0.07;
  private static final Rgb MIRRORED_SKY = new Rgb(0.62, 0.74, 0.90);
  private static final Rgb MIRRORED_HOUSES = new Rgb(0.22, 0.19, 0.16);
  private static final Rgb ROOM = new Rgb(0.030, 0.030, 0.034);
  private static final Rgb CURTAIN = new Rgb(0.34, 0.32, 0.29);

  private Glazing() {}

  /** The colour of frame, bar or door leaf at a place of an opening; null where there is glass. */
  static @Nullable Rgb frame(FacadeStyle style, Opening o, double x, double y) {
    double edge =
        Math.min(Math.min(x - o.left(), o.right() - x), Math.min(y - o.bottom(), o.top() - y));
    if (o.door() && !style.shop()) {
      boolean light = y > o.top() - 0.35 && edge > 0.06;
      return light ? null : style.accent();
    }
    if (edge < FRAME) {
      return style.shop() && o.right() - o.left() > 1.4 ? style.accent() : style.frame();
    }
    double rail = o.bottom() + (o.top() - o.bottom()) * 0.5;
    boolean wide = o.right() - o.left() > 1.6;
    if (!wide && Math.abs(y - rail) < 0.035) {
      return style.frame();
    }
    double middle = (o.left() + o.right()) / 2;
    boolean bar = style.bars() > 0 && Math.abs(x - middle) < 0.022;
    boolean cross = style.bars() > 1 && Math.abs(Math.abs(y - rail) - (o.top() - rail) / 2) < 0.02;
    return !wide && (bar || cross) ? style.frame() : null;
  }

  static Rgb glass(
      Fragment f,
      Opening o,
      double x,
      double y,
      LatticeNoise noise,
      int salt,
      double side,
      boolean sunlit,
      Rgb sky) {
    double slope = Math.max(0.02, Math.abs(f.rayX()));
    double share = (x - o.left()) / (o.right() - o.left());
    double hang = 0.12 + 0.28 * noise.cell(salt, 11);
    boolean curtain = noise.cell(salt, 3) < 0.6 && (share < hang || share > 1 - hang) && !o.door();
    boolean blind = noise.cell(salt, 5) < 0.25 && y > o.top() - 0.6 * noise.cell(salt, 6) - 0.2;
    Rgb room = ROOM.times(0.6 + 1.4 * noise.at(x * 2 + salt, y * 2));
    if (curtain || blind) {
      double folds = 0.75 + 0.4 * noise.at(x * 22 + salt, y * 0.5);
      room = CURTAIN.times(folds * (sunlit ? 1.0 : 0.45));
    }
    // Where the mirrored line of sight meets the other side of the street.
    double across = 2 * Terrace.FRONT;
    double met = f.y() + across * f.rayY() / slope + 1.6 * (noise.cell(salt, 9) - 0.5);
    double ripple = 0.9 * (noise.at(f.z() * 1.3, f.y() * 2.1) - 0.5);
    Rgb mirrored =
        MIRRORED_HOUSES.mix(MIRRORED_SKY.times(sky), StreetSurface.step(8.3, 10.5, met + ripple));
    if (side < 0) {
      mirrored = mirrored.times(1.35); // The other side stands in the sun.
    }
    double cosine = slope / Math.sqrt(1 + slope * slope + f.rayY() * f.rayY());
    double rest = 1 - cosine;
    double fresnel = 0.07 + 0.93 * rest * rest * rest * rest * rest;
    return room.mix(mirrored, Math.min(0.9, fresnel * 1.4));
  }
}
