package org.regionlens.media.sample.street;

/** The classes of a street scene; numbered from 0. */
enum StreetClass {
  SKY(0, "sky", 0x56B4E9),
  BUILDING(1, "building", 0xCC79A7),
  GROUND(2, "ground", 0x6B6B7B),
  TREE(3, "tree", 0x009E73),
  POLE(4, "pole", 0xF0E442),
  CAR(5, "car", 0xD55E00);

  private final int index;
  private final String label;
  private final int colour;

  StreetClass(int index, String label, int colour) {
    this.index = index;
    this.label = label;
    this.colour = colour;
  }

  /** The label in masks and the channel in predictions. */
  int index() {
    return index;
  }

  String label() {
    return label;
  }

  /** The colour as 0xrrggbb; after Okabe and Ito, told apart by colour-blind readers too. */
  int colour() {
    return colour;
  }
}
