package org.regionlens.media.check;

import java.util.EnumSet;
import java.util.Set;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.media.labels.Cityscapes;
import org.regionlens.media.mask.MaskPlan;
import org.regionlens.media.mask.RawMask;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.ReadingChoices;

/** Readings of a mask under which labels that have no class would have one. */
public final class OtherReadings {
  private static final int ADE20K_CLASSES = 150;

  private OtherReadings() {}

  /**
   * The readings that fit.
   *
   * @param labels as they were read, some of them without a class
   */
  public static Set<MaskReading> fitting(
      RawMask raw, MaskPlan plan, LabelMap labels, Logits logits) {
    int channels = logits.channels();
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
    if (most == channels && (ade || agreesReduced(labels, logits))) {
      fitting.add(MaskReading.ADE20K_REDUCED);
    }
    if (two && channels <= 2) {
      fitting.add(MaskReading.BINARY);
    }
    return fitting;
  }

  /** Whether the prediction agrees with the labels once 1 is taken off them. */
  private static boolean agreesReduced(LabelMap labels, Logits logits) {
    Agreement agreement = new Agreement(labels, logits);
    double reduced = agreement.mapped(label -> label - 1);
    return reduced >= Warnings.BAD && reduced >= agreement.plain() + Warnings.BETTER;
  }
}
