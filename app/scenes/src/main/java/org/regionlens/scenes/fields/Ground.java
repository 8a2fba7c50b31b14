package org.regionlens.scenes.fields;

import org.regionlens.scenes.raster.Rgb;

/** Lays fields, tracks, road, river and their verges. */
final class Ground {
  private static final double TRACK = 1.6;
  private static final double VERGE = 3.2;
  private static final double WATER_LEVEL = -1.3;

  private final Land land;
  private final Parcels parcels;
  private final River river;
  private final Road road;
  private final Farm farm;
  private final Soil soil;

  Ground(Land land, Parcels parcels, River river, Road road, Farm farm, Soil soil) {
    this.land = land;
    this.parcels = parcels;
    this.river = river;
    this.road = road;
    this.farm = farm;
    this.soil = soil;
  }

  void lay() {
    for (int i = 0; i < land.columns() * land.rows(); i++) {
      lay(i, land.x(i), land.y(i));
    }
  }

  private void lay(int i, double x, double y) {
    double toRoad = road.away(i);
    double toWater = river.away(i);
    if (toRoad < Road.HALF) {
      land.lay(i, LandClass.ROAD, road.colour(i, x, y), toWater < 4 ? 0.4 : 0.15);
    } else if (toWater < 3 && toRoad < Road.HALF + 0.9) {
      land.lay(i, LandClass.ROAD, new Rgb(0.36, 0.35, 0.33), 1.4);
    } else if (toWater < 0) {
      land.lay(i, LandClass.WATER, river.water(i, x, y), WATER_LEVEL);
    } else {
      bank(i, x, y, toWater, toRoad);
    }
  }

  private void bank(int i, double x, double y, double toWater, double toRoad) {
    double yard = farm.yard(x, y);
    double sand = river.sand(i);
    if (yard > 0) {
      land.lay(i, LandClass.ROAD, soil.gravel(x, y), 0);
    } else if (toWater < sand) {
      double wet = Land.step(0, 2.5, toWater);
      Rgb colour = river.sandColour(x, y).times(0.55 + 0.45 * wet);
      land.lay(i, LandClass.MEADOW, colour, WATER_LEVEL * (1 - Land.step(0, 4, toWater)));
    } else {
      open(i, x, y, toWater, toRoad);
    }
  }

  private void open(int i, double x, double y, double toWater, double toRoad) {
    Parcels.Spot spot = parcels.at(x, y);
    Parcels.Cut cut = spot.cut();
    boolean track = cut != null && cut.seam() == Parcels.Seam.TRACK;
    double margin =
        track ? TRACK + 1.2 : cut != null && cut.seam() == Parcels.Seam.HEDGE ? 2.6 : 0.9;
    double slope = WATER_LEVEL * 0.8 * (1 - Land.step(0, 2.5, toWater));
    if (track && spot.away() < TRACK) {
      // Grass grows between the ruts.
      double rut = Land.step(0.75, 0.35, Math.abs(spot.away() - 0.85));
      Rgb colour = soil.meadow(x, y).times(1.15).mix(soil.gravel(x, y), 0.35 + 0.6 * rut);
      land.lay(i, LandClass.ROAD, colour, slope);
      return;
    }
    boolean verge = toRoad < Road.HALF + VERGE || toWater < 5.5 || spot.away() < margin;
    if (verge || farm.yard(x, y) > -4) {
      // Long grass: duller and rougher than the meadow; the edge of the asphalt is dusty.
      Rgb grass = soil.meadow(x * 1.3 + 400, y * 1.3).times(0.92);
      double dust = Land.step(Road.HALF + 0.9, Road.HALF, toRoad);
      land.lay(i, LandClass.MEADOW, grass.mix(soil.gravel(x, y), 0.7 * dust), slope);
      return;
    }
    Parcel parcel = spot.parcel();
    land.lay(
        i,
        parcel.grassy() ? LandClass.MEADOW : LandClass.FIELD,
        soil.field(x, y, spot),
        Soil.stand(parcel.use()));
  }
}
