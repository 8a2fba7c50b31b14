package org.regionlens.media.reading;

import org.regionlens.media.array.Slice;
import org.regionlens.media.reading.InputNote.Role;

/**
 * What the user chose about arrays; immutable.
 *
 * @param axes which axis of the prediction is which
 * @param imageKey the array that is the image, of a file of several; empty to choose by name and
 *     shape
 * @param maskKey the array that is the mask
 * @param predictionKey the array that is the prediction
 * @param slice which slice of volumes
 */
public record ArrayChoices(
    AxisOrder axes, String imageKey, String maskKey, String predictionKey, Slice slice) {
  /** As the files say. */
  public static final ArrayChoices AUTO =
      new ArrayChoices(AxisOrder.AUTO, "", "", "", Slice.DEFAULT);

  /** The array of a role; empty to choose by name and shape. */
  public String key(Role role) {
    return switch (role) {
      case IMAGE -> imageKey;
      case MASK -> maskKey;
      case PREDICTION -> predictionKey;
    };
  }

  ArrayChoices withKey(Role role, String key) {
    return new ArrayChoices(
        axes,
        role == Role.IMAGE ? key : imageKey,
        role == Role.MASK ? key : maskKey,
        role == Role.PREDICTION ? key : predictionKey,
        slice);
  }

  ArrayChoices withAxes(AxisOrder value) {
    return new ArrayChoices(value, imageKey, maskKey, predictionKey, slice);
  }

  ArrayChoices withSlice(Slice value) {
    return new ArrayChoices(axes, imageKey, maskKey, predictionKey, value);
  }
}
