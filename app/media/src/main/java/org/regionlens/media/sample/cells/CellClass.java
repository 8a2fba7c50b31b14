package org.regionlens.media.sample.cells;

/** The classes of a culture; numbered from 0. */
enum CellClass {
  BACKGROUND(0, "background", 0x6B6B7B),
  CYTOPLASM(1, "cytoplasm", 0x009E73),
  NUCLEUS(2, "nucleus", 0x56B4E9),
  BORDER(3, "border", 0xF0E442);

  private final int index;
  private final String label;
  private final int colour;

  CellClass(int index, String label, int colour) {
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
