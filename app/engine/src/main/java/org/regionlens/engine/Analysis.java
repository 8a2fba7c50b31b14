package org.regionlens.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one {@link AnalysisRequest}; immutable. NaN means "no value".
 *
 * @param request the question
 * @param losses values of BCE, RMI, and the others of the objective and of the request
 * @param total of the objective
 * @param classes RMI and its like of every class, by channel
 * @param geometry how grid cells lie over the image
 * @param maps the maps asked for: one entry each for one class or all, C entries by channel for
 *     each class (versus: one)
 */
public record Analysis(
    AnalysisRequest request,
    List<LossNumbers> losses,
    double total,
    List<ClassResult> classes,
    GridGeometry geometry,
    Map<MapRef, List<MapValues>> maps) {
  public Analysis {
    losses = List.copyOf(losses);
    classes = List.copyOf(classes);
    maps = Map.copyOf(maps);
  }

  /** BCE summed over classes, nats per valid pixel. */
  public double bce() {
    return value(BasicLosses.BCE);
  }

  /** RMI summed over classes. */
  public double rmi() {
    return value(BasicLosses.RMI);
  }

  /** The value of a loss; NaN if it has none. */
  public double value(Loss loss) {
    return numbers(loss).value();
  }

  /**
   * The numbers of a loss.
   *
   * @throws IllegalArgumentException if they were not asked for
   */
  public LossNumbers numbers(Loss loss) {
    return losses.stream()
        .filter(each -> each.loss().equals(loss))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(loss.spec() + " was not asked for."));
  }

  /** Whether it has the values of all losses of an objective. */
  public boolean holds(Objective objective) {
    return losses.stream().map(LossNumbers::loss).toList().containsAll(objective.losses());
  }

  /** The same answer under another objective, whose losses it holds; without maps of the total. */
  public Analysis under(Settings settings) {
    Map<MapRef, List<MapValues>> kept = new HashMap<>(maps);
    kept.keySet().removeIf(map -> map.spec().has(MapSpec.Trait.OF_OBJECTIVE));
    AnalysisRequest asked =
        new AnalysisRequest(
            request.labels(),
            request.logits(),
            settings,
            request.classes(),
            kept.keySet(),
            request.precision(),
            request.losses());
    return new Analysis(
        asked, losses, total(settings.objective(), losses), classes, geometry, kept);
  }

  /** The same answer without maps. */
  public Analysis withoutMaps() {
    AnalysisRequest asked =
        new AnalysisRequest(
            request.labels(),
            request.logits(),
            request.settings(),
            request.classes(),
            Set.of(),
            request.precision(),
            request.losses());
    return new Analysis(asked, losses, total, classes, geometry, Map.of());
  }

  /** Σ weight·L. */
  public static double total(Objective objective, List<LossNumbers> losses) {
    double sum = 0;
    boolean first = true;
    for (Term term : objective.terms()) {
      double value =
          losses.stream()
              .filter(each -> each.loss().equals(term.loss()))
              .findFirst()
              .orElseThrow()
              .value();
      // A sum that begins with its first term has the bits of λ·BCE + (1−λ)·RMI.
      sum = first ? term.weight() * value : sum + term.weight() * value;
      first = false;
    }
    return sum;
  }

  /** The map of the class, or of all classes, that was asked for; null if it was not. */
  public @Nullable MapValues map(MapRef id) {
    List<MapValues> values = maps.get(id);
    return values == null || values.isEmpty() ? null : values.getFirst();
  }
}
