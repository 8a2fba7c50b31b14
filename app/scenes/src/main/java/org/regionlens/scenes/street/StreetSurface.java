package org.regionlens.scenes.street;

import org.regionlens.scenes.raster.Fragment;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.Surface;

/** A surface in the daylight of the street, seen through its air. */
abstract class StreetSurface implements Surface {
  private final StreetPart part;
  private final Daylight daylight;

  StreetSurface(StreetPart part, Daylight daylight) {
    this.part = part;
    this.daylight = daylight;
  }

  @Override
  public final int part() {
    return part.code();
  }

  final Daylight daylight() {
    return daylight;
  }

  @Override
  public final Rgb shade(Fragment fragment) {
    return daylight.through(light(fragment), fragment.depth());
  }

  /** The light that leaves the surface, before its way through the air. */
  abstract Rgb light(Fragment fragment);

  /** 0 below {@code low}, 1 above {@code high}, smooth between. */
  static double step(double low, double high, double value) {
    double t = Math.min(1, Math.max(0, (value - low) / (high - low)));
    return t * t * (3 - 2 * t);
  }
}
