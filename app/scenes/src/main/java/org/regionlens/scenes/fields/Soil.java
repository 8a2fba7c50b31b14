package org.regionlens.scenes.fields;

import org.regionlens.scenes.noise.LatticeNoise;
import org.regionlens.scenes.raster.Rgb;

/** Colours of fields and grass: rows, wheel tracks, moist patches, mowing. */
final class Soil {
  private static final Rgb EARTH = new Rgb(0.150, 0.100, 0.066);
  private static final Rgb DRY = new Rgb(0.255, 0.185, 0.125);
  private static final double HEADLAND = 9;

  private final LatticeNoise noise;

  Soil(int salt) {
    this.noise = new LatticeNoise(salt);
  }

  /** Where rows run at a place: metres along them, metres across them. */
  private static double[] rows(Parcels.Spot spot) {
    Parcel parcel = spot.parcel();
    Parcels.Cut cut = spot.cut();
    boolean alongU = parcel.rowsAlongU();
    // Where the tractor turns, rows follow the edge.
    if (cut != null && spot.away() < HEADLAND) {
      alongU = cut.alongU();
    }
    double along = alongU ? spot.u() : spot.v();
    double across = alongU ? spot.v() : spot.u();
    return new double[] {along, across + parcel.phase()};
  }

  /** The colour of what grows on a parcel. */
  Rgb field(double x, double y, Parcels.Spot spot) {
    Parcel parcel = spot.parcel();
    double[] rows = rows(spot);
    double along = rows[0];
    double across = rows[1];
    double patch = noise.fractal(x * 0.022 + 31 * parcel.number(), y * 0.022, 4);
    double grain = noise.at(x * 1.9, y * 1.9) - 0.5;
    double row = noise.at(along * 0.035 + 11 * parcel.number(), across * 1.25) - 0.5;
    double drill = noise.at(along * 0.012, across * 0.42 + 7 * parcel.number()) - 0.5;
    double wheels = wheels(parcel, across, along);
    Rgb colour =
        switch (parcel.use()) {
          case PLOUGHED ->
              EARTH.mix(DRY, patch).times(1 + 0.62 * row + 0.22 * drill + 0.22 * grain);
          case CEREAL ->
              new Rgb(0.062, 0.112, 0.026)
                  .mix(new Rgb(0.125, 0.165, 0.045), step(0.3, 0.75, patch))
                  .times(1 + 0.26 * row + 0.12 * drill + 0.16 * grain)
                  .mix(EARTH.times(0.9), 0.6 * wheels);
          case RAPE ->
              new Rgb(0.38, 0.335, 0.022)
                  .mix(new Rgb(0.21, 0.23, 0.03), step(0.5, 0.85, patch))
                  .times(1 + 0.14 * row + 0.10 * drill + 0.26 * grain)
                  .mix(new Rgb(0.10, 0.12, 0.03), 0.75 * wheels);
          case STUBBLE -> stubble(patch, row, drill, grain, across);
          case RIPE -> ripe(x, y, patch, row, grain).mix(DRY.times(0.8), 0.55 * wheels);
          case MAIZE ->
              new Rgb(0.040, 0.082, 0.022)
                  .mix(new Rgb(0.085, 0.125, 0.036), patch)
                  .times(1 + 0.85 * row + 0.3 * grain);
          case BEET ->
              new Rgb(0.052, 0.112, 0.045)
                  .mix(EARTH, step(0.05, 0.4, row) * 0.55 + 0.3 * step(0.55, 0.9, patch))
                  .times(1 + 0.25 * row + 0.2 * grain)
                  .mix(EARTH, 0.5 * wheels);
          case GRASS, WOOD -> meadow(x, y);
          case MOWN -> mown(x, y, across);
        };
    double warm = parcel.warmth();
    return new Rgb(colour.r() * (1 + warm), colour.g(), colour.b() * (1 - warm))
        .times(parcel.tone());
  }

  /** How much of a place is wheel track, 0 … 1. */
  private double wheels(Parcel parcel, double across, double along) {
    double wander = 0.5 * (noise.at(along * 0.03, parcel.number()) - 0.5);
    double gap = parcel.tramline();
    double from = across + wander - gap * Math.floor((across + wander) / gap) - gap / 2;
    return step(0.62, 0.22, Math.abs(Math.abs(from) - 0.95));
  }

  private Rgb stubble(double patch, double row, double drill, double grain, double across) {
    double swath = across / 5.5 - Math.floor(across / 5.5);
    double heap = step(0.22, 0.08, Math.abs(swath - 0.5));
    return new Rgb(0.30, 0.235, 0.125)
        .mix(new Rgb(0.36, 0.295, 0.175), patch)
        .times(1 + 0.22 * row + 0.14 * drill + 0.16 * grain)
        .mix(new Rgb(0.46, 0.39, 0.24), 0.45 * heap);
  }

  private Rgb ripe(double x, double y, double patch, double row, double grain) {
    // Wind and rain lay patches of ripe corn flat.
    double laid = step(0.60, 0.66, noise.fractal(x * 0.045 + 500, y * 0.045, 4));
    return new Rgb(0.335, 0.255, 0.115)
        .mix(new Rgb(0.27, 0.225, 0.09), patch)
        .times(1 + 0.15 * row + 0.13 * grain)
        .mix(new Rgb(0.40, 0.33, 0.18), 0.5 * laid);
  }

  /** Rough grass. */
  Rgb meadow(double x, double y) {
    double broad = noise.fractal(x * 0.035 + 200, y * 0.035, 4);
    double tuft = noise.fractal(x * 0.33, y * 0.33 + 70, 3);
    double grain = noise.at(x * 1.7 + 9, y * 1.7) - 0.5;
    return new Rgb(0.072, 0.108, 0.030)
        .mix(new Rgb(0.155, 0.165, 0.062), step(0.25, 0.8, broad))
        .times(0.68 + 0.62 * tuft + 0.25 * grain);
  }

  private Rgb mown(double x, double y, double across) {
    double swath = Math.floor(across / 4.4);
    double lay = noise.cell((int) swath, 77) < 0.5 ? 0.93 : 1.08;
    return meadow(x, y).mix(new Rgb(0.13, 0.175, 0.055), 0.6).times(lay);
  }

  /** Bare ground of tracks and yards. */
  Rgb gravel(double x, double y) {
    double patch = noise.fractal(x * 0.12, y * 0.12 + 900, 4);
    double grain = noise.at(x * 2.1, y * 2.1 + 40) - 0.5;
    return new Rgb(0.27, 0.235, 0.185)
        .mix(new Rgb(0.38, 0.345, 0.285), patch)
        .times(1 + 0.2 * grain);
  }

  /** Height of what stands on a field, metres: enough to throw a seam of shade. */
  static double stand(Parcel.Use use) {
    return switch (use) {
      case MAIZE -> 2.0;
      case RAPE -> 1.2;
      case RIPE, CEREAL -> 0.7;
      case BEET -> 0.3;
      default -> 0;
    };
  }

  private static double step(double low, double high, double value) {
    return Land.step(low, high, value);
  }
}
