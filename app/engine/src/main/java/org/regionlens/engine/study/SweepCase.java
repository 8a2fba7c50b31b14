package org.regionlens.engine.study;

import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Settings;

/**
 * What one point of a sweep is computed from; immutable.
 *
 * @param labels the ground truth, [H,W]
 * @param logits the prediction, [C,H,W]
 * @param settings the loss
 */
public record SweepCase(LabelMap labels, Logits logits, Settings settings) {

  SweepCase with(Settings changed) {
    return new SweepCase(labels, logits, changed);
  }
}
