package org.regionlens.engine.study;

import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeShare;
import org.regionlens.engine.edge.EdgeSums;
import org.regionlens.engine.edge.Opposition;

/**
 * What a sweep can record. NaN is "no value". Of the chosen class, or of all classes together;
 * {@link #BCE} and {@link #TOTAL} are always of all classes. <em>Near</em> means within the width
 * of the plan.
 */
public enum SweepQuantity {
  /** BCE, nats a valid pixel. */
  BCE,
  /** RMI of the class, or summed over classes. */
  RMI,
  /** The Gaussian estimate of mutual information, nats; of all classes: the sum. */
  MI,
  /** λ·BCE + (1−λ)·RMI. */
  TOTAL,
  /** Share of |∂BCE/∂z| near the boundary. */
  NEAR_GRADIENT_BCE(StandardMaps.GRADIENT_BCE),
  /** Share of |∂RMI/∂z| near the boundary. */
  NEAR_GRADIENT_RMI(StandardMaps.GRADIENT_RMI),
  /** Share of b near the boundary. */
  NEAR_BCE(StandardMaps.BCE),
  /** Share of sensitivity near the boundary; to be read beside the next one only. */
  NEAR_SENSITIVITY(StandardMaps.SENSITIVITY),
  /** The same from the labels alone. */
  NEAR_SENSITIVITY_LABELS(StandardMaps.SENSITIVITY_LABELS),
  /** Mean opposition near the boundary. */
  OPPOSITION,
  /** Fraction of the pixels near it whose two sides push in opposite directions. */
  OPPOSED,
  /** IoU, or mIoU. */
  IOU,
  /** Boundary IoU, or its mean. */
  BOUNDARY_IOU,
  /** Trimap IoU, or its mean. */
  TRIMAP_IOU;

  @SuppressWarnings("ImmutableEnumChecker") // records of constants
  private final @Nullable MapRef shared;

  SweepQuantity() {
    this(null);
  }

  SweepQuantity(@Nullable MapRef shared) {
    this.shared = shared;
  }

  /** The name in files and on the command line, such as {@code near-gradient-rmi}. */
  public String commandName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the losses alone do not tell it. */
  boolean needsEdges() {
    return switch (this) {
      case BCE, RMI, MI, TOTAL -> false;
      default -> true;
    };
  }

  /** Whether it is of all classes together, whichever class is studied. */
  public boolean isOfAllClasses() {
    return this == BCE || this == TOTAL;
  }

  /** Whether it is counted near the boundary, within the width chosen. */
  public boolean isNear() {
    return shared != null || this == OPPOSITION || this == OPPOSED;
  }

  double ofLosses(Analysis analysis, OptionalInt classIndex) {
    return switch (this) {
      case BCE -> analysis.bce();
      case TOTAL -> analysis.total();
      case RMI ->
          classIndex.isEmpty() ? analysis.rmi() : result(analysis, classIndex.getAsInt()).rmi();
      case MI ->
          classIndex.isEmpty()
              ? analysis.classes().stream().mapToDouble(ClassResult::mi).sum()
              : result(analysis, classIndex.getAsInt()).mi();
      default -> throw new IllegalStateException(this + " is no loss.");
    };
  }

  private static ClassResult result(Analysis analysis, int index) {
    return analysis.classes().stream()
        .filter(result -> result.index() == index)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The quantity of a study.
   *
   * @param report of the one class, or of all
   * @param classIndex the class; empty means all
   * @param width index in {@link org.regionlens.engine.edge.Nearness#STANDARD} of what is near
   */
  public double of(EdgeReport report, OptionalInt classIndex, int width) {
    if (!needsEdges()) {
      return ofLosses(report.analysis(), classIndex);
    }
    // With one class the means are that class's, and the sums too.
    EdgeSums sums = report.all();
    return switch (this) {
      case IOU -> report.meanIou();
      case BOUNDARY_IOU -> report.meanBoundaryIou();
      case TRIMAP_IOU -> report.meanTrimapIou();
      case OPPOSITION -> opposition(sums, width).mean();
      case OPPOSED -> opposition(sums, width).fraction();
      default -> share(sums, width);
    };
  }

  private static Opposition opposition(EdgeSums sums, int width) {
    return sums.counted() ? sums.oppositionWithin().get(width) : new Opposition(0, 0, 0, 0);
  }

  private double share(EdgeSums sums, int width) {
    EdgeShare share = shared == null ? null : sums.share(shared);
    return share == null ? Double.NaN : share.share(width);
  }
}
