package org.regionlens.scenes.street;

import org.jspecify.annotations.Nullable;
import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.raster.Rgb;

/**
 * What somebody looks like.
 *
 * @param skin colour
 * @param hair colour
 * @param longHair whether it falls to the shoulders
 * @param jacket colour of what is worn above
 * @param trousers colour of what is worn below
 * @param shoes colour
 * @param coat whether the jacket reaches the knees
 * @param skirt whether the legs are bare below the knees
 * @param bag colour of a rucksack or bag
 * @param hat colour of a hat or helmet
 */
record Look(
    Rgb skin,
    Rgb hair,
    boolean longHair,
    Rgb jacket,
    Rgb trousers,
    Rgb shoes,
    boolean coat,
    boolean skirt,
    @Nullable Rgb bag,
    @Nullable Rgb hat) {
  private static final Integer[] SKINS = {0xD9A98A, 0xC68F6C, 0x9A6548, 0x6B432E, 0xE2B79C};
  private static final Integer[] HAIRS = {0x241A14, 0x3B2A1E, 0x6E4A2A, 0xA07A48, 0x7E7A76};
  private static final Integer[] JACKETS = {
    0x26303E, 0x7A1F25, 0x2F4F3A, 0x8A8578, 0xB9B4A8, 0x3A3A3C, 0x2E5C86, 0xB88A2E, 0x5C3A5E
  };
  private static final Integer[] TROUSERS = {0x2A3446, 0x1F2024, 0x4A5A74, 0x6E6452, 0x3C3836};
  private static final Integer[] BAGS = {0x30261E, 0x5A3620, 0x22262C, 0x7A2A22};
  private static final Integer[] HELMETS = {0xD8D8D4, 0x24262A, 0xB02A22, 0x2C6AA0};

  /** Somebody on foot. */
  static Look pedestrian(RandomStream random) {
    boolean longHair = random.chance(0.4);
    boolean coat = random.chance(0.25);
    boolean skirt = longHair && !coat && random.chance(0.45);
    return draw(
        random,
        longHair,
        coat,
        skirt,
        random.chance(0.4) ? web(random, BAGS) : null,
        random.chance(0.15) ? web(random, JACKETS) : null);
  }

  /** Somebody on a bicycle. */
  static Look cyclist(RandomStream random) {
    return draw(
        random,
        random.chance(0.3),
        false,
        false,
        null,
        random.chance(0.7) ? web(random, HELMETS) : null);
  }

  private static Look draw(
      RandomStream random,
      boolean longHair,
      boolean coat,
      boolean skirt,
      @Nullable Rgb bag,
      @Nullable Rgb hat) {
    return new Look(
        web(random, SKINS),
        web(random, HAIRS),
        longHair,
        web(random, JACKETS).times(random.between(0.8, 1.2)),
        web(random, TROUSERS).times(random.between(0.8, 1.2)),
        Rgb.grey(random.between(0.012, 0.06)),
        coat,
        skirt,
        bag,
        hat);
  }

  private static Rgb web(RandomStream random, Integer... colours) {
    return Rgb.web(random.oneOf(colours));
  }
}
