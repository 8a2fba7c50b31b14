package org.regionlens.engine.study;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.Nearness;

/**
 * What a sweep does; immutable.
 *
 * @param base what the parameters change
 * @param classIndex the class meant; empty means all
 * @param axes one parameter, or two different ones for a map
 * @param quantities what is recorded, at least one, each once
 * @param near index in {@link Nearness#STANDARD} of the width that is near
 * @param edges settings of the edge study; its curves are not recorded
 */
public record SweepPlan(
    SweepCase base,
    OptionalInt classIndex,
    List<SweepAxis> axes,
    List<Quantity> quantities,
    int near,
    EdgeSettings edges) {

  public SweepPlan {
    axes = List.copyOf(axes);
    quantities = List.copyOf(new LinkedHashSet<>(quantities));
    if (axes.isEmpty() || axes.size() > 2) {
      throw new IllegalArgumentException(
          "A sweep goes over one parameter or two, not %d.".formatted(axes.size()));
    }
    if (axes.size() == 2 && axes.get(0).parameter().equals(axes.get(1).parameter())) {
      throw new IllegalArgumentException("A sweep over two parameters needs different ones.");
    }
    if (quantities.isEmpty()) {
      throw new IllegalArgumentException("A sweep records at least one quantity.");
    }
    if (near < 0 || near >= Nearness.STANDARD.size()) {
      throw new IllegalArgumentException("There is no such width: " + near + ".");
    }
    edges = edges.withCurves(List.of());
  }

  /** How many points there are. */
  public int size() {
    return axes.stream().mapToInt(axis -> axis.values().size()).reduce(1, Math::multiplyExact);
  }

  /**
   * The values of the parameters at a point, one for each axis; the last axis runs fastest.
   *
   * @param index 0 … {@link #size()} − 1
   */
  public List<Double> at(int index) {
    if (axes.size() == 1) {
      return List.of(axes.getFirst().values().get(index));
    }
    int inner = axes.get(1).values().size();
    return List.of(
        axes.get(0).values().get(index / inner), axes.get(1).values().get(index % inner));
  }

  /**
   * What a point is computed from.
   *
   * @throws IllegalArgumentException if a parameter cannot take its value
   */
  SweepCase caseAt(int index) {
    List<Double> values = at(index);
    SweepCase changed = base;
    for (int axis = 0; axis < axes.size(); axis++) {
      changed = axes.get(axis).parameter().at(changed, values.get(axis));
    }
    return changed;
  }
}
