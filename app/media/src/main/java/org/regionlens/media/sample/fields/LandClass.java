package org.regionlens.media.sample.fields;

/** The classes of a landscape from above; numbered from 0. */
enum LandClass {
  FIELD(0, "field", 0xE69F00),
  MEADOW(1, "meadow", 0xF0E442),
  TREE(2, "tree", 0x009E73),
  WATER(3, "water", 0x56B4E9),
  ROAD(4, "road", 0x6B6B7B),
  BUILDING(5, "building", 0xCC79A7);

  private final int index;
  private final String label;
  private final int colour;

  LandClass(int index, String label, int colour) {
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
