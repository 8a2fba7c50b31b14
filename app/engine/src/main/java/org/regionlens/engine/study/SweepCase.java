package org.regionlens.engine.study;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Loss;
import org.regionlens.engine.Settings;
import org.regionlens.engine.whatif.WhatIf;

/**
 * What one point of a sweep is computed from; immutable.
 *
 * @param labels the ground truth, [H,W]
 * @param logits the prediction as it was given, [C,H,W]
 * @param settings the loss
 * @param losses that are looked at beside those of the settings' objective
 * @param whatIf how the prediction is changed before anything is computed
 */
public record SweepCase(
    LabelMap labels, Logits logits, Settings settings, List<Loss> losses, WhatIf whatIf) {
  public SweepCase {
    losses = List.copyOf(losses);
  }

  /** Without further losses. */
  public SweepCase(LabelMap labels, Logits logits, Settings settings, WhatIf whatIf) {
    this(labels, logits, settings, List.of(), whatIf);
  }

  /** The prediction as it was given. */
  public SweepCase(LabelMap labels, Logits logits, Settings settings) {
    this(labels, logits, settings, WhatIf.NONE);
  }

  SweepCase with(Settings changed) {
    return new SweepCase(labels, logits, changed, losses, whatIf);
  }

  SweepCase with(Logits changed) {
    return new SweepCase(labels, changed, settings, losses, whatIf);
  }

  SweepCase with(WhatIf changed) {
    return new SweepCase(labels, logits, settings, losses, changed);
  }

  /** All losses: those of the objective, then the others. */
  List<Loss> allLosses() {
    List<Loss> all = new ArrayList<>(settings.objective().losses());
    all.addAll(losses);
    return all;
  }

  /** Another loss in the place of one, wherever it stands. */
  SweepCase with(Loss loss, Loss by) {
    return new SweepCase(
        labels,
        logits,
        settings.withObjective(settings.objective().replaced(loss, by)),
        losses.stream().map(each -> each.equals(loss) ? by : each).toList(),
        whatIf);
  }
}
