package org.regionlens.scenes.fields;

import org.regionlens.scenes.noise.RandomStream;

/**
 * A piece of land under one use.
 *
 * @param number tells parcels apart
 * @param use what grows on it
 * @param rowsAlongU its rows run along u of the frame, which is its longer side
 * @param tramline distance between the wheel tracks of the sprayer, metres
 * @param phase shifts rows and tracks, metres
 * @param tone brighter or darker than others of its kind, about 1
 * @param warmth yellower or bluer, about 0
 */
record Parcel(
    int number,
    Use use,
    boolean rowsAlongU,
    double tramline,
    double phase,
    double tone,
    double warmth) {
  /** What a parcel is used for. */
  enum Use {
    PLOUGHED,
    CEREAL,
    RAPE,
    STUBBLE,
    RIPE,
    MAIZE,
    BEET,
    GRASS,
    MOWN,
    WOOD
  }

  private static final Use[] USES = {
    Use.PLOUGHED,
    Use.CEREAL,
    Use.CEREAL,
    Use.RAPE,
    Use.STUBBLE,
    Use.RIPE,
    Use.MAIZE,
    Use.BEET,
    Use.GRASS,
    Use.GRASS,
    Use.MOWN,
    Use.WOOD
  };

  static Parcel draw(int number, boolean rowsAlongU, RandomStream random) {
    return new Parcel(
        number,
        USES[(number * 5 + random.below(5)) % USES.length],
        rowsAlongU,
        random.between(12, 19),
        random.between(0, 20),
        random.between(0.85, 1.15),
        random.between(-0.06, 0.06));
  }

  boolean grassy() {
    return use == Use.GRASS || use == Use.MOWN || use == Use.WOOD;
  }
}
