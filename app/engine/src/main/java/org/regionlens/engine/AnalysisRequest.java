package org.regionlens.engine;

import java.util.Set;

/**
 * One question to the engine; immutable.
 *
 * @param labels the ground truth, [H,W]
 * @param logits the prediction, [C,H,W]
 * @param settings the loss
 * @param classes whose maps are wanted
 * @param maps which maps are wanted; only these are computed, {@link StandardMaps#OVERLAY} is not a
 *     map of numbers and is passed over
 * @param precision in what maps are kept
 */
public record AnalysisRequest(
    LabelMap labels,
    Logits logits,
    Settings settings,
    ClassSelection classes,
    Set<MapRef> maps,
    Precision precision) {
  public AnalysisRequest {
    maps = Set.copyOf(maps);
  }
}
