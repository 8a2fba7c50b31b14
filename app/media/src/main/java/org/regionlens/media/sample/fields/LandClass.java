package org.regionlens.media.sample.fields;

import java.util.Arrays;
import java.util.List;
import org.regionlens.media.sample.scene.SceneClass;

/**
 * The classes of a landscape from above. The colours are after Okabe and Ito, told apart by
 * colour-blind readers too.
 */
enum LandClass {
  FIELD("field", 0xE69F00),
  MEADOW("meadow", 0xF0E442),
  TREE("tree", 0x009E73),
  WATER("water", 0x56B4E9),
  ROAD("road", 0x6B6B7B),
  BUILDING("building", 0xCC79A7);

  private final SceneClass described;

  LandClass(String name, int rgb) {
    this.described = SceneClass.of(ordinal(), name, rgb);
  }

  /** The label in masks and the channel in predictions. */
  int index() {
    return described.index();
  }

  /** All, by label. */
  static List<SceneClass> all() {
    return Arrays.stream(values()).map(each -> each.described).toList();
  }
}
