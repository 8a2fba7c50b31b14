package org.regionlens.engine;

import java.util.LinkedHashSet;
import java.util.List;
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
 * @param losses whose values are wanted beside those of BCE, RMI and the objective
 */
public record AnalysisRequest(
    LabelMap labels,
    Logits logits,
    Settings settings,
    ClassSelection classes,
    Set<MapRef> maps,
    Precision precision,
    List<Loss> losses) {
  public AnalysisRequest {
    maps = Set.copyOf(maps);
    losses = List.copyOf(losses);
    losses.forEach(BasicLosses::requireSet);
  }

  /** Without further losses. */
  public AnalysisRequest(
      LabelMap labels,
      Logits logits,
      Settings settings,
      ClassSelection classes,
      Set<MapRef> maps,
      Precision precision) {
    this(labels, logits, settings, classes, maps, precision, List.of());
  }

  /** The losses whose values the answer holds: BCE, RMI, those of the objective, and the others. */
  public List<Loss> allLosses() {
    Set<Loss> all = new LinkedHashSet<>(List.of(BasicLosses.BCE, BasicLosses.RMI));
    all.addAll(settings.objective().losses());
    all.addAll(losses);
    return List.copyOf(all);
  }
}
