package org.regionlens.desktop.controls;

import org.regionlens.desktop.display.DisplayViewModel;
import org.regionlens.desktop.whatif.WhatIfViewModel;

/**
 * What the groups of controls set.
 *
 * @param region neighbourhood, pooling, λ
 * @param loss the objective, and the losses that are looked at
 * @param cascade the model and what it has to set
 * @param whatIf how the prediction is changed
 * @param brush how the brush paints
 * @param display colours, ranges, overlay
 * @param folded which groups are folded
 */
public record ControlModels(
    RegionViewModel region,
    LossViewModel loss,
    CascadeViewModel cascade,
    WhatIfViewModel whatIf,
    BrushSettings brush,
    DisplayViewModel display,
    FoldedGroups folded) {}
