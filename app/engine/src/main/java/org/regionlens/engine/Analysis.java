package org.regionlens.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one {@link AnalysisRequest}; immutable. NaN means "no value".
 *
 * @param request the question
 * @param bce summed over classes, nats per valid pixel
 * @param rmi summed over classes
 * @param total λ·BCE + (1−λ)·RMI
 * @param classes losses of every class, by channel
 * @param geometry how grid cells lie over the image
 * @param maps the maps asked for: one entry each for one class or all, C entries by channel for
 *     each class (versus: one)
 */
public record Analysis(
    AnalysisRequest request,
    double bce,
    double rmi,
    double total,
    List<ClassResult> classes,
    GridGeometry geometry,
    Map<MapRef, List<MapValues>> maps) {
  public Analysis {
    classes = List.copyOf(classes);
    maps = Map.copyOf(maps);
  }

  /** The map of the class, or of all classes, that was asked for; null if it was not. */
  public @Nullable MapValues map(MapRef id) {
    List<MapValues> values = maps.get(id);
    return values == null || values.isEmpty() ? null : values.getFirst();
  }
}
