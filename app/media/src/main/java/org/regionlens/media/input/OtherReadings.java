package org.regionlens.media.input;

import java.util.EnumSet;
import java.util.Set;
import org.regionlens.media.labels.Cityscapes;

/** Readings of a mask under which labels that have no class would have one. */
final class OtherReadings {
  private static final int ADE20K_CLASSES = 150;

  private OtherReadings() {}

  /**
   * The readings that fit.
   *
   * @param strays labels without a class
   * @param channels of the prediction
   */
  static Set<MaskReading> fitting(RawMask raw, MaskPlan plan, Set<Integer> strays, int channels) {
    Set<MaskReading> fitting = EnumSet.noneOf(MaskReading.class);
    if (raw.isColour()) {
      return fitting;
    }
    boolean ids = true;
    int most = 0;
    boolean two = true;
    int other = 0;
    for (int value : raw.values()) {
      boolean isVoid = value == ReadingChoices.DEFAULT_IGNORED;
      ids &=
          isVoid
              || (value >= -1 && value <= Cityscapes.GREATEST_ID)
              || Cityscapes.isInstance(value);
      most = isVoid ? most : Math.max(most, value);
      if (value != 0) {
        other = other == 0 ? value : other;
        two &= value == other;
      }
    }
    if (ids && channels == Cityscapes.TRAIN_CLASSES) {
      fitting.add(MaskReading.CITYSCAPES_TO_TRAIN);
    }
    boolean ade = plan.reading() == MaskReading.ADE20K || channels == ADE20K_CLASSES;
    if (most == channels && (ade || strays.equals(Set.of(channels)))) {
      fitting.add(MaskReading.ADE20K_REDUCED);
    }
    if (two && channels <= 2) {
      fitting.add(MaskReading.BINARY);
    }
    return fitting;
  }
}
