package org.regionlens.scenes.street;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.regionlens.scenes.scene.SceneClass;

/** The classes of a street, and the label of each of its parts. */
final class StreetLabels {
  /** Road and pavement are ground, signs go with their poles, nobody is about. */
  static final StreetLabels SIX =
      new StreetLabels(
          List.of(
              SceneClass.of(0, "sky", 0x56B4E9),
              SceneClass.of(1, "building", 0xCC79A7),
              SceneClass.of(2, "ground", 0x6B6B7B),
              SceneClass.of(3, "tree", 0x009E73),
              SceneClass.of(4, "pole", 0xF0E442),
              SceneClass.of(5, "car", 0xD55E00)),
          Map.of(
              StreetPart.SKY, 0,
              StreetPart.BUILDING, 1,
              StreetPart.ROAD, 2,
              StreetPart.PAVEMENT, 2,
              StreetPart.TREE, 3,
              StreetPart.POLE, 4,
              StreetPart.SIGN, 4,
              StreetPart.CAR, 5));

  /** The eleven of CamVid in its order; colours after Okabe and Ito as far as they go. */
  static final StreetLabels ELEVEN =
      new StreetLabels(
          List.of(
              SceneClass.of(0, "sky", 0x56B4E9),
              SceneClass.of(1, "building", 0xCC79A7),
              SceneClass.of(2, "pole", 0xF0E442),
              SceneClass.of(3, "road", 0x4B4B58),
              SceneClass.of(4, "pavement", 0xA8A8B4),
              SceneClass.of(5, "tree", 0x009E73),
              SceneClass.of(6, "sign", 0xE69F00),
              SceneClass.of(7, "fence", 0x7A5230),
              SceneClass.of(8, "car", 0xD55E00),
              SceneClass.of(9, "pedestrian", 0x0072B2),
              SceneClass.of(10, "bicyclist", 0xB7F5D8)),
          Map.ofEntries(
              Map.entry(StreetPart.SKY, 0),
              Map.entry(StreetPart.BUILDING, 1),
              Map.entry(StreetPart.POLE, 2),
              Map.entry(StreetPart.ROAD, 3),
              Map.entry(StreetPart.PAVEMENT, 4),
              Map.entry(StreetPart.TREE, 5),
              Map.entry(StreetPart.SIGN, 6),
              Map.entry(StreetPart.FENCE, 7),
              Map.entry(StreetPart.CAR, 8),
              Map.entry(StreetPart.PEDESTRIAN, 9),
              Map.entry(StreetPart.CYCLIST, 10)));

  private final List<SceneClass> classes;
  private final Map<StreetPart, Integer> labels;

  private StreetLabels(List<SceneClass> classes, Map<StreetPart, Integer> labels) {
    this.classes = classes;
    this.labels = new EnumMap<>(labels);
  }

  List<SceneClass> classes() {
    return classes;
  }

  /** Whether such parts are drawn at all. */
  boolean has(StreetPart part) {
    return labels.containsKey(part);
  }

  /** The label of a part; −1 for one that is not drawn. */
  int of(StreetPart part) {
    return labels.getOrDefault(part, -1);
  }

  /** The label of every part, in the order of their places in {@link StreetPart}. */
  int[] ofAll() {
    return Arrays.stream(StreetPart.values()).mapToInt(this::of).toArray();
  }
}
