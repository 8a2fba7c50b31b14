package org.regionlens.engine.difference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.regionlens.engine.Settings;
import org.regionlens.engine.edge.ClassEdges;
import org.regionlens.engine.edge.EdgeCurve;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSums;
import org.regionlens.engine.study.Quantity;

/**
 * B − A of two edge studies of the same classes and bands; immutable.
 *
 * @param a one answer
 * @param b the other
 * @param near index in {@link org.regionlens.engine.edge.Nearness#STANDARD} of what is near
 * @param numbers of all classes together, then class by class
 * @param curves the same way
 */
public record EdgeDifference(
    EdgeReport a, EdgeReport b, int near, List<NumberChange> numbers, List<CurveChange> curves) {

  /** Why values of RMI and MI of the two cannot be set against each other. */
  public enum Caveat {
    /** Other neighbourhoods. */
    RADIUS,
    /** Another pooling or stride. */
    POOLING,
    /** One prediction has a single channel, the other several. */
    CHANNELS,
    /** The labels or the ignored pixels differ. */
    LABELS
  }

  public EdgeDifference {
    numbers = List.copyOf(numbers);
    curves = List.copyOf(curves);
  }

  /**
   * Compares two studies.
   *
   * @param near index in {@link org.regionlens.engine.edge.Nearness#STANDARD} of what is near
   * @throws IllegalArgumentException if their classes, bands or curves are not the same
   */
  public static EdgeDifference of(EdgeReport a, EdgeReport b, int near) {
    List<Integer> classes = indices(a);
    if (!classes.equals(indices(b)) || !a.settings().equals(b.settings())) {
      throw new IllegalArgumentException(
          "Only studies of the same classes, bands and curves can be compared.");
    }
    List<NumberChange> numbers = new ArrayList<>();
    List<CurveChange> curves = new ArrayList<>();
    List<OptionalInt> whose = new ArrayList<>();
    if (classes.size() > 1) {
      whose.add(OptionalInt.empty());
    }
    classes.forEach(index -> whose.add(OptionalInt.of(index)));
    for (OptionalInt each : whose) {
      EdgeReport ours = each.isEmpty() ? a : a.of(each.getAsInt());
      EdgeReport theirs = each.isEmpty() ? b : b.of(each.getAsInt());
      for (Quantity quantity : Quantity.of(a.analysis())) {
        numbers.add(
            new NumberChange(
                quantity, each, quantity.of(ours, each, near), quantity.of(theirs, each, near)));
      }
      curves.addAll(curves(ours.all(), theirs.all(), each));
    }
    return new EdgeDifference(a, b, near, numbers, curves);
  }

  private static List<Integer> indices(EdgeReport report) {
    return report.classes().stream().map(ClassEdges::index).toList();
  }

  private static List<CurveChange> curves(EdgeSums a, EdgeSums b, OptionalInt whose) {
    List<CurveChange> curves = new ArrayList<>();
    for (int i = 0; i < Math.min(a.curves().size(), b.curves().size()); i++) {
      EdgeCurve ours = a.curves().get(i);
      EdgeCurve theirs = b.curves().get(i);
      curves.add(new CurveChange(ours.map(), whose, multiples(ours), multiples(theirs)));
    }
    return curves;
  }

  private static List<Double> multiples(EdgeCurve curve) {
    return curve.bands().stream().map(band -> curve.multiple(band.mean())).toList();
  }

  /** The number of a class, or of all together. */
  public NumberChange number(Quantity quantity, OptionalInt classIndex) {
    return numbers.stream()
        .filter(each -> each.quantity().equals(quantity) && each.classIndex().equals(classIndex))
        .findFirst()
        .orElseThrow();
  }

  /** The class that was studied; empty if there were several. */
  public OptionalInt whose() {
    return a.whose();
  }

  /** The curves of that class, or of all together; empty where there is no boundary. */
  public List<CurveChange> curvesOf(OptionalInt classIndex) {
    return curves.stream().filter(each -> each.classIndex().equals(classIndex)).toList();
  }

  /** Why RMI and MI cannot be set against each other; empty if they can. */
  public Set<Caveat> caveats() {
    Settings ours = a.loss();
    Settings theirs = b.loss();
    Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
    if (ours.radius() != theirs.radius()) {
      caveats.add(Caveat.RADIUS);
    }
    if (ours.pooling() != theirs.pooling() || ours.stride() != theirs.stride()) {
      caveats.add(Caveat.POOLING);
    }
    int channels = a.analysis().request().logits().channels();
    if (channels != b.analysis().request().logits().channels()) {
      caveats.add(Caveat.CHANNELS);
    }
    if (ours.ignored() != theirs.ignored()) {
      caveats.add(Caveat.LABELS);
    }
    return caveats;
  }
}
