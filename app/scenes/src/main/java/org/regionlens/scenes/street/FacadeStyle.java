package org.regionlens.scenes.street;

import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.raster.Rgb;

/**
 * How a house front is made.
 *
 * @param wall colour of the wall
 * @param trim colour of sills, lintels and bands
 * @param frame colour of window frames
 * @param accent colour of door, shop sign and awning
 * @param brick the wall shows courses of brick
 * @param shop the ground floor is a shop
 * @param groundFloor height of the ground floor, metres
 * @param storey height of each floor above, metres
 * @param windowHalf half the width of a window, metres
 * @param sill height of the sill above the floor, metres
 * @param head height of the lintel above the floor, metres
 * @param bars glazing bars across a sash
 */
record FacadeStyle(
    Rgb wall,
    Rgb trim,
    Rgb frame,
    Rgb accent,
    boolean brick,
    boolean shop,
    double groundFloor,
    double storey,
    double windowHalf,
    double sill,
    double head,
    int bars) {
  private static final int[] BRICKS = {0x8C5444, 0x96604C, 0x7A4C40, 0xA58A66, 0xAE9772, 0x8A6E58};
  private static final int[] RENDERS = {
    0xD4CAB8, 0xDCD6CA, 0xC6B596, 0xC4A68A, 0xB4BABD, 0xD4C6A6, 0xB3A6A0, 0xC8BCAE
  };
  private static final int[] ACCENTS = {
    0x1F3F5C, 0x7A1F24, 0x24503A, 0x2A2A30, 0xB08A2E, 0x4A2E5A, 0xA8441F, 0x20606A
  };

  static FacadeStyle draw(RandomStream random) {
    boolean brick = random.chance(0.55);
    Rgb wall = Rgb.web(brick ? pick(BRICKS, random) : pick(RENDERS, random));
    wall = wall.times(random.between(0.85, 1.1));
    double storey = random.between(2.75, 3.3);
    double sill = random.between(0.6, 0.9);
    boolean shop = random.chance(0.35);
    return new FacadeStyle(
        wall,
        brick ? Rgb.web(0xCFC4AE).times(random.between(0.7, 1)) : wall.times(1.25),
        random.chance(0.75) ? Rgb.web(0xE6E4DE) : Rgb.web(0x3A3632),
        Rgb.web(pick(ACCENTS, random)),
        brick,
        shop,
        shop ? random.between(3.3, 3.7) : random.between(2.9, 3.3),
        storey,
        random.between(0.45, 0.66),
        sill,
        Math.min(storey - 0.45, sill + random.between(1.35, 1.75)),
        random.below(3));
  }

  private static int pick(int[] colours, RandomStream random) {
    return colours[random.below(colours.length)];
  }
}
