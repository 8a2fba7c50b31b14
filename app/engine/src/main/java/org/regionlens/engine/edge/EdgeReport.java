package org.regionlens.engine.edge;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Settings;

/**
 * The answer of an edge study; immutable. NaN means "no value".
 *
 * @param settings of the study
 * @param analysis the losses, without maps
 * @param diagonal of the image, pixels
 * @param overlapDistance d of Boundary IoU and trimap IoU, pixels
 * @param classes the classes asked for, by channel
 * @param all these classes together
 */
public record EdgeReport(
    EdgeSettings settings,
    Analysis analysis,
    double diagonal,
    int overlapDistance,
    List<ClassEdges> classes,
    EdgeSums all) {

  public EdgeReport {
    classes = List.copyOf(classes);
  }

  /**
   * The same study of one of its classes.
   *
   * @throws java.util.NoSuchElementException if it was not asked for
   */
  public EdgeReport of(int classIndex) {
    ClassEdges one =
        classes.stream().filter(each -> each.index() == classIndex).findFirst().orElseThrow();
    return new EdgeReport(settings, analysis, diagonal, overlapDistance, List.of(one), one.sums());
  }

  /** The settings of the loss. */
  public Settings loss() {
    return analysis.request().settings();
  }

  /** The one class that was asked for; empty if several were. */
  public OptionalInt whose() {
    return classes.size() == 1 ? OptionalInt.of(classes.getFirst().index()) : OptionalInt.empty();
  }

  /** The sums of the one class that was asked for, or of all together. */
  public EdgeSums sums() {
    return classes.size() == 1 ? classes.getFirst().sums() : all;
  }

  /** mIoU: the mean over the classes that are in the labels or in the prediction. */
  public double meanIou() {
    return mean(OverlapScores::iou);
  }

  /** The mean Boundary IoU over the classes that have one. */
  public double meanBoundaryIou() {
    return mean(OverlapScores::boundary);
  }

  /** The mean trimap IoU over the classes that have one. */
  public double meanTrimapIou() {
    return mean(OverlapScores::trimap);
  }

  private double mean(Function<OverlapScores, Overlap> score) {
    return classes.stream()
        .mapToDouble(each -> score.apply(each.overlap()).ratio())
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }

  /** The gradients of the losses beside BCE and RMI, whose shares are counted too. */
  public List<MapRef> otherSlopes() {
    return analysis.losses().stream()
        .<MapRef>map(each -> new MapRef.Slope(each.loss()))
        .filter(map -> !MapCatalogue.standard().contains(map))
        .toList();
  }
}
