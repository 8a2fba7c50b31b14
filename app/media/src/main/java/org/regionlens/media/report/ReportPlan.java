package org.regionlens.media.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.regionlens.engine.Loss;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.media.reading.ReadingChoices;

/**
 * What a report computes of every case.
 *
 * @param settings of the loss
 * @param choices how files are read
 * @param near index in {@link org.regionlens.engine.edge.Nearness#STANDARD} of what is near
 * @param draws of the bootstrap
 * @param seed of the bootstrap
 * @param losses beside BCE, RMI and those of the objective
 */
public record ReportPlan(
    Settings settings, ReadingChoices choices, int near, int draws, long seed, List<Loss> losses) {
  public ReportPlan {
    losses = List.copyOf(losses);
  }

  /** The maps of the pooled profile. */
  static final List<MapRef> CURVES =
      List.of(
          StandardMaps.GRADIENT_BCE,
          StandardMaps.GRADIENT_RMI,
          StandardMaps.BCE,
          StandardMaps.SENSITIVITY,
          StandardMaps.SENSITIVITY_LABELS);

  /** How often images are drawn unless more is said. */
  private static final int DRAWS = 1000;

  /** Near means within the least of the standard widths; 1000 draws, seed 1. */
  public static ReportPlan of(Settings settings, ReadingChoices choices) {
    return new ReportPlan(settings, choices, 0, DRAWS, 1, List.of());
  }

  EdgeSettings edges() {
    Set<MapRef> curves = new LinkedHashSet<>(CURVES);
    settings.objective().losses().forEach(loss -> curves.add(new MapRef.Slope(loss)));
    losses.forEach(loss -> curves.add(new MapRef.Slope(loss)));
    return EdgeSettings.defaults()
        .withCurves(List.copyOf(curves))
        .withLosses(losses)
        .withoutQuartiles();
  }
}
