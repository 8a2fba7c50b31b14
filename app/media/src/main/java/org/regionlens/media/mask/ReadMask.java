package org.regionlens.media.mask;

import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.text.UnreadableException;

/**
 * A mask with what was decided about it.
 *
 * @param plan how it is read, and why
 * @param values its labels
 */
public record ReadMask(MaskPlan plan, MaskInterpreter.Values values) {

  /**
   * Reads a mask.
   *
   * @param channels of the prediction
   * @throws UnreadableException if nothing says what the values mean, or they cannot mean it
   */
  public static ReadMask of(
      RawMask mask, InputNote file, Tables tables, MaskReading choice, int channels)
      throws UnreadableException {
    MaskPlan plan = MaskRules.plan(mask, file, tables, choice, channels);
    return new ReadMask(plan, MaskInterpreter.values(mask, plan, tables, channels));
  }

  /** Predicted labels; colours are matched as loosely as those of the mask. */
  public static ReadMask predicted(
      RawMask labels, InputNote file, Tables tables, MaskReading choice)
      throws UnreadableException {
    boolean nearest = labels.isColour() && choice == MaskReading.NEAREST_COLOURS;
    // Two values, 0 and white, are background and foreground here too.
    MaskPlan plan =
        MaskRules.plan(
            labels, file, tables, nearest ? MaskReading.NEAREST_COLOURS : MaskReading.AUTO, 2);
    return new ReadMask(plan, MaskInterpreter.values(labels, plan, tables, 0));
  }
}
