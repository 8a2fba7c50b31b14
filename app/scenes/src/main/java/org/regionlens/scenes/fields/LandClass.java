package org.regionlens.scenes.fields;

import java.util.Arrays;
import java.util.List;
import org.regionlens.scenes.scene.SceneClass;

/**
 * The classes of a landscape from above. The colours are after Okabe and Ito, told apart by
 * colour-blind readers too.
 */
enum LandClass {
  FIELD(0, "field", 0xE69F00),
  MEADOW(1, "meadow", 0xF0E442),
  TREE(2, "tree", 0x009E73),
  WATER(3, "water", 0x56B4E9),
  ROAD(4, "road", 0x6B6B7B),
  BUILDING(5, "building", 0xCC79A7);

  private final int index;
  private final String label;
  private final int rgb;

  LandClass(int index, String label, int rgb) {
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
