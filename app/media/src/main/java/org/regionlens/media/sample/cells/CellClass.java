package org.regionlens.media.sample.cells;

import java.util.Arrays;
import java.util.List;
import org.regionlens.media.sample.scene.SceneClass;

/**
 * The classes of a culture. The colours are after Okabe and Ito, told apart by colour-blind readers
 * too.
 */
enum CellClass {
  BACKGROUND("background", 0x6B6B7B),
  CYTOPLASM("cytoplasm", 0x009E73),
  NUCLEUS("nucleus", 0x56B4E9),
  BORDER("border", 0xF0E442);

  private final SceneClass described;

  CellClass(String name, int rgb) {
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
