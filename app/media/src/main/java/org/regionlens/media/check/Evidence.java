package org.regionlens.media.check;

import java.util.OptionalInt;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.media.mask.MaskPlan;
import org.regionlens.media.mask.RawMask;
import org.regionlens.media.prediction.PredictionKind;
import org.regionlens.media.prediction.RawPrediction;
import org.regionlens.media.reading.ReadingChoices;

/**
 * What was read, and how: all that can tell whether it was read rightly.
 *
 * @param mask as stored
 * @param plan how it was read
 * @param prediction as stored
 * @param kind what its numbers are
 * @param labels what was made of the mask
 * @param logits what was made of the prediction
 * @param choices of the user
 */
public record Evidence(
    RawMask mask,
    MaskPlan plan,
    RawPrediction prediction,
    PredictionKind kind,
    LabelMap labels,
    Logits logits,
    ReadingChoices choices) {

  /** Whether the labels that are present include the ignored one. */
  boolean hasIgnored() {
    OptionalInt ignored = labels.ignored();
    return ignored.isPresent() && labels.counts().containsKey(ignored.getAsInt());
  }
}
