package org.regionlens.scenes.cells;

import java.util.Arrays;
import java.util.List;
import org.regionlens.scenes.scene.SceneClass;

/**
 * The classes of a culture. The colours are after Okabe and Ito, told apart by colour-blind readers
 * too.
 */
enum CellClass {
  BACKGROUND(0, "background", 0x6B6B7B),
  CYTOPLASM(1, "cytoplasm", 0x009E73),
  NUCLEUS(2, "nucleus", 0x56B4E9),
  BORDER(3, "border", 0xF0E442);

  private final int index;
  private final String label;
  private final int rgb;

  CellClass(int index, String label, int rgb) {
    this.index = index;
    this.label = label;
    this.rgb = rgb;
  }

  /** The label in masks and the channel in predictions. */
  int index() {
    return index;
  }

  /** All, by label. */
  static List<SceneClass> all() {
    return Arrays.stream(values())
        .map(each -> SceneClass.of(each.index, each.label, each.rgb))
        .toList();
  }
}
