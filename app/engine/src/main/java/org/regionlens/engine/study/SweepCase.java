package org.regionlens.engine.study;

import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Settings;
import org.regionlens.engine.whatif.WhatIf;

/**
 * What one point of a sweep is computed from; immutable.
 *
 * @param labels the ground truth, [H,W]
 * @param logits the prediction as it was given, [C,H,W]
 * @param settings the loss
 * @param whatIf how the prediction is changed before anything is computed
 */
public record SweepCase(LabelMap labels, Logits logits, Settings settings, WhatIf whatIf) {

  /** The prediction as it was given. */
  public SweepCase(LabelMap labels, Logits logits, Settings settings) {
    this(labels, logits, settings, WhatIf.NONE);
  }

  SweepCase with(Settings changed) {
    return new SweepCase(labels, logits, changed, whatIf);
  }

  SweepCase with(Logits changed) {
    return new SweepCase(labels, changed, settings, whatIf);
  }

  SweepCase with(WhatIf changed) {
    return new SweepCase(labels, logits, settings, changed);
  }
}
