package org.regionlens.media.report;

import java.util.List;
import org.regionlens.engine.MapId;
import org.regionlens.engine.Settings;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.media.input.ReadingChoices;

/**
 * What a report computes of every case.
 *
 * @param settings of the loss
 * @param choices how files are read
 * @param near index in {@link org.regionlens.engine.edge.Nearness#STANDARD} of what is near
 * @param draws of the bootstrap
 * @param seed of the bootstrap
 */
public record ReportPlan(
    Settings settings, ReadingChoices choices, int near, int draws, long seed) {
  /** The maps of the pooled profile. */
  static final List<MapId> CURVES =
      List.of(
          MapId.GRADIENT_BCE,
          MapId.GRADIENT_RMI,
          MapId.BCE,
          MapId.SENSITIVITY,
          MapId.SENSITIVITY_LABELS);

  EdgeSettings edges() {
    return EdgeSettings.defaults().withCurves(CURVES).withoutQuartiles();
  }
}
