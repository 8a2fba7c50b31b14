package org.regionlens.scenes.fields;

import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.raster.Rgb;

/** Round bales of straw on stubble: part of the field, with a shadow each. */
final class Bales {
  private static final Rgb STRAW = new Rgb(0.50, 0.42, 0.25);

  private Bales() {}

  static void drop(Land land, Parcels parcels, RandomStream random) {
    for (int i = 0; i < land.width() * land.depth() / 260; i++) {
      double x = random.between(0, land.width());
      double y = random.between(0, land.depth());
      Parcels.Spot spot = parcels.at(x, y);
      int index = land.index(x, y);
      if (spot.parcel().use() == Parcel.Use.STUBBLE
          && spot.away() > 7
          && index >= 0
          && land.kind(index) == LandClass.FIELD) {
        bale(land, x, y, random.between(0.85, 1.1));
      }
    }
  }

  private static void bale(Land land, double x, double y, double tone) {
    int[] box = land.around(x, y, 1.1);
    for (int row = box[2]; row <= box[3]; row++) {
      for (int column = box[0]; column <= box[1]; column++) {
        int index = row * land.columns() + column;
        double dx = land.x(index) - x;
        double dy = land.y(index) - y;
        if (dx * dx + dy * dy < 0.95 * 0.95 && land.kind(index) == LandClass.FIELD) {
          land.lay(index, LandClass.FIELD, STRAW.times(tone), 1.5);
        }
      }
    }
  }
}
