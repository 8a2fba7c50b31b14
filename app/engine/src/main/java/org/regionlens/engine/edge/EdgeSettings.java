package org.regionlens.engine.edge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.regionlens.engine.Loss;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;

/**
 * What an edge study counts; immutable.
 *
 * @param bands of signed distance
 * @param curves the maps whose curves are wanted, all over the same cells; each has a map of one
 *     class
 * @param dilation width of the boundary region of Boundary IoU and trimap IoU, as a share of the
 *     image's diagonal, above 0 and up to 1
 * @param quartiles whether curves have quartiles, for which the values of each band are sorted
 * @param losses whose values and shares are counted beside those of BCE, RMI and the objective
 */
public record EdgeSettings(
    DistanceBands bands,
    List<MapRef> curves,
    double dilation,
    boolean quartiles,
    List<Loss> losses) {
  /** Of the paper, for COCO. */
  public static final double DEFAULT_DILATION = 0.02;

  public EdgeSettings {
    curves = new ArrayList<>(new LinkedHashSet<>(curves));
    for (MapRef id : curves) {
      if (id.spec().has(MapSpec.Trait.OF_ALL_CLASSES)) {
        throw new IllegalArgumentException(
            "There is no curve of '%s': it is no map of one class.".formatted(id.commandName()));
      }
    }
    curves = List.copyOf(curves);
    losses = List.copyOf(losses);
    if (!(dilation > 0 && dilation <= 1)) {
      throw new IllegalArgumentException(
          "The width of the boundary region must lie above 0 and up to 1 diagonal, not "
              + dilation
              + ".");
    }
  }

  /** With quartiles. */
  public EdgeSettings(DistanceBands bands, List<MapRef> curves, double dilation) {
    this(bands, curves, dilation, true, List.of());
  }

  /** Bands of 1 px from −20 to 20, no curves, 2 % of the diagonal. */
  public static EdgeSettings defaults() {
    return new EdgeSettings(DistanceBands.defaults(), List.of(), DEFAULT_DILATION);
  }

  public EdgeSettings withCurves(List<MapRef> wanted) {
    return new EdgeSettings(bands, wanted, dilation, quartiles, losses);
  }

  public EdgeSettings withLosses(List<Loss> wanted) {
    return new EdgeSettings(bands, curves, dilation, quartiles, wanted);
  }

  /** The same with curves of means alone, as several classes or images together have them. */
  public EdgeSettings withoutQuartiles() {
    return new EdgeSettings(bands, curves, dilation, false, losses);
  }
}
