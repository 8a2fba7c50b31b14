package org.regionlens.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Loss;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.input.Case;

/**
 * A case to compute on, and what computes.
 *
 * @param loaded the case, its prediction changed as asked for
 * @param settings of the loss
 * @param engine with the chosen kernel, on the threads
 * @param threads for all else
 */
record OpenedCase(Case loaded, Settings settings, RegionEngine engine, Threads threads) {

  /** Some losses and those of the objective, each once. */
  List<Loss> losses(List<Loss> more) {
    Set<Loss> all = new LinkedHashSet<>(settings.objective().losses());
    all.addAll(more);
    return List.copyOf(all);
  }

  /** The answer for one map, as the window asks for it. */
  Analysis analyse(Case of, Settings loss, ClassSelection classes, MapRef map) {
    Set<MapRef> maps = map.kind() == MapSpec.Kind.PICTURE ? Set.of() : Set.of(map);
    return engine.analyse(
        new AnalysisRequest(of.labels(), of.logits(), loss, classes, maps, Precision.FLOAT),
        Cancellation.NEVER);
  }
}
